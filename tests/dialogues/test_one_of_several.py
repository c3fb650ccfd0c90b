"""Several reports at once: the words say which one is meant, and only what nobody can tell is asked."""

from tests.dialogues.town import Town

TWO = """
    May › Blk 3 #07-01 the bedroom light does not work
    邻里 › Noted as #1001… […]
    May × [Tomorrow morning]
    邻里 ✎ All right, #1001…
    May › the toilet is clogged too
    邻里 › Noted as #1002… […]
"""


async def test_the_light_that_works_again_calls_off_the_light(town: Town) -> None:
    await town.play(
        TWO
        + """
        May › nvm the light is ok now
        邻里 › All right, nobody will come for #1001 (lighting). [Come after all]
        邻里 @物业群 ✎ 住户说不用来了:#1001
        """
    )


async def test_called_off_long_after_the_last_question_is_asked_once_more(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        陈姨 × [现在在家]
        邻里 ✎ 好的,#1001…
        (1 天后)
        陈姨 › 不用来了
        邻里 › #1001(水管)真的不用来了吗? [不用来了] [还是来吧]
        陈姨 × [不用来了]
        邻里 ✎ 好的,#1001 不用来了。需要时再写给我。
    """)


async def test_nothing_open_is_nothing_to_call_off(town: Town) -> None:
    await town.play("""
        陈姨 › 不用来了
        邻里 › 这句我没听懂。… [转给物业]
    """)
