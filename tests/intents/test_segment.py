"""Word boundaries and the cached dictionary behind them."""

import itertools
from pathlib import Path

import jieba
import pytest

from intents.segment import Segmenter, prune


def test_a_piece_of_a_word_has_no_boundary(tmp_path: Path) -> None:
    text = "找借口"

    assert 2 not in Segmenter(tmp_path).boundaries(text, [1])


def test_the_dictionary_is_kept_in_a_private_folder_and_read_back(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    first = Segmenter(folder).boundaries("楼道灯坏了", [2])

    assert (folder / "words.txt").exists()
    assert folder.stat().st_mode & 0o077 == 0
    assert Segmenter(folder).boundaries("楼道灯坏了", [2]) == first


@pytest.mark.parametrize("content", [b"", b"junk", b"1\n100\n\xe5\x80\x9f 3", b"0\n"])
def test_a_damaged_cache_is_built_anew(tmp_path: Path, content: bytes) -> None:
    tmp_path.chmod(0o700)
    (tmp_path / "words.txt").write_bytes(content)

    assert Segmenter(tmp_path).boundaries("借口", [0])


def test_a_folder_that_others_can_write_is_not_trusted(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    Segmenter(tmp_path).boundaries("借口", [0])

    assert not (tmp_path / "words.txt").exists()


def test_rare_words_are_left_out() -> None:
    freq, total = prune(["水管 100 n\n", "水管工 3 n\n"])

    assert freq == {"水管": 100}
    assert total == 100


def test_only_the_neighbourhood_is_read() -> None:
    ends = Segmenter().boundaries("水" * 2000, [10])

    assert max(ends) <= 400


def test_chinese_words_end_where_jieba_ends_them(tmp_path: Path) -> None:
    text = "T恤在3号楼abc电梯里, 卡拉ok厅的灯 12.5%不亮\r\n谁管"

    ends = Segmenter(tmp_path).boundaries(text, [0])

    tokenizer = jieba.Tokenizer()
    with tokenizer.get_dict_file() as lines:
        freq, tokenizer.total = prune(line.decode() for line in lines)
    tokenizer.FREQ = {word[:end]: 0 for word in freq for end in range(1, len(word))} | dict(freq)
    tokenizer.initialized = True
    theirs = {0, *itertools.accumulate(map(len, tokenizer.lcut(text, HMM=False)))}
    latin = {place for place in range(1, len(text)) if text[place - 1 : place + 1].isascii()}
    assert ends - latin == theirs - latin
    assert latin <= ends
