"""A find is told in pieces: a word in the group, what it looks like in private."""

from tests.dialogues.town import Town


async def test_what_a_find_looks_like_follows_in_private(town: Town) -> None:
    await town.play("""
        陈姨 › 你好
        邻里 › 在呢,您说。…
        陈姨 @群 › 捡到一串钥匙
        邻里 ♥ 👌
        (1 分钟后)
        陈姨 › 上面有个小熊挂件,在3栋楼下捡的
        邻里 ♥ 👌
        陈姨 › 红色的
        邻里 ♥ 👌
        陈姨 › 我家厨房漏水
        邻里 › 记下了 #1001:水管。…
    """)
    assert town.count("finding") == 1


async def test_a_find_in_english_is_described_and_no_report(town: Town) -> None:
    await town.play("""
        May @群 › Found a black wallet at the lobby
        邻里 ♥ 👌
        May › it has a NTUC card inside
        邻里 ♥ 👌
    """)
    assert (town.count("finding"), town.count("ticket")) == (1, 0)


async def test_whoever_asks_whose_it_is_and_has_it_looks_for_nothing(town: Town) -> None:
    await town.play("""
        小周 › 谁的钥匙掉了,在滑梯那捡到的
        邻里 › 谢谢您!记下了,有人来找我先问过您。… [不用了]
        小周 › 就是滑梯旁边的长椅上捡的
        邻里 ♥ 👌
    """)
    assert (town.count("finding"), town.count("ticket")) == (1, 0)


async def test_the_same_in_the_group(town: Town) -> None:
    await town.play("""
        小周 @群 › 谁的钥匙掉了,在滑梯那捡到的
        邻里 ♥ 👌
        小周 › 就是滑梯旁边的长椅上捡的
        邻里 ♥ 👌
    """)
    assert (town.count("finding"), town.count("ticket")) == (1, 0)
