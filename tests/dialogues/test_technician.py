"""On a ladder, with one thumb: what a technician must know is on the card, and what he writes is understood."""

from tests.dialogues.town import Town


async def test_what_was_said_before_he_took_it_is_on_his_card(town: Town) -> None:
    await town.play("""
        May › the corridor light is flickering
        邻里 › Noted as #1001… […]
        May › Blk 3, 7th floor
        邻里 ♥ 👌
        May › 换个师傅来吧 上次那位不行
        邻里 ♥ 👌
        王师傅 @物业群 × [我去]
        邻里 → May › 王师傅 (badge 07) is taking care of #1001 (lighting) and will be in touch soon.
        邻里 → 王师傅 ✎ 🔧 #1001 照明 … 💬 10:00 又说:Blk 3, 7th floor 写在这里的话和照片会转给住户。 […]
        May › opposite 0702
        邻里 ♥ 👌
        邻里 → 王师傅 ✎ #1001 住户说:opposite 0702
    """)
