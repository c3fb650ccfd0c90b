"""A person writes, presses, sends and follows links, and sees what comes of it."""

import re
from io import BytesIO

from PIL import Image
from playwright.async_api import FilePayload, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.town import CHEN, GROUP, LI, STAFF, WANG, Town

IN_GROUP = f"#/{CHEN}/{GROUP}"


async def write(page: Page, text: str) -> None:
    await page.locator(".input").fill(text)
    await page.keyboard.press("Enter")


def picture(colour: str) -> FilePayload:
    content = BytesIO()
    Image.new("RGB", (320, 240), colour).save(content, "JPEG")
    return {"name": f"{colour}.jpg", "mimeType": "image/jpeg", "buffer": content.getvalue()}


async def test_what_is_typed_appears_as_a_bubble(open_page: OpenPage) -> None:
    page = await open_page(IN_GROUP)
    await write(page, "楼下谁的车挡路了")
    bubble = page.locator(".message.out")
    await expect(bubble).to_have_count(1)
    await expect(bubble.locator(".text")).to_have_text("楼下谁的车挡路了")
    await expect(bubble.locator(".tick.sent")).to_be_visible()
    await expect(page.locator(".input")).to_have_value("")


async def test_a_press_shows_a_toast_and_the_edited_card(open_page: OpenPage) -> None:
    page = await open_page(IN_GROUP)
    await write(page, "厨房水管爆了")
    card = page.locator(".message.in")
    await expect(card.locator(".quote")).to_contain_text("厨房水管爆了")
    await expect(card.locator("strong")).to_have_text("#1042")
    await card.get_by_role("button", name="我去").click()
    await expect(page.locator(".toast")).to_have_text("您接了,谢谢")
    await expect(card.locator(".text")).to_have_text("#1042 陈姨 已接")
    await expect(card.locator(".edited")).to_be_visible()
    await expect(card.locator(".inline-button")).to_have_count(0)
    await expect(page.locator(".toast")).to_have_count(1)


async def test_an_alert_waits_for_its_button(open_page: OpenPage) -> None:
    page = await open_page(IN_GROUP)
    await write(page, "水管漏水")
    await page.get_by_role("button", name="危险吗").click()
    alert = page.get_by_role("dialog")
    await expect(alert).to_contain_text("先关总阀")
    await alert.get_by_role("button", name="好").click()
    await expect(alert).to_have_count(0)


async def test_text_that_looks_like_markup_stays_text(open_page: OpenPage, town: Town) -> None:
    text = "<img src=x onerror=\"document.title='hacked'\"><b>粗</b><script>alert(1)</script>"
    await town.post("people", {"id": 1099, "name": "<i>坏人</i>"})
    await town.post(f"chats/{GROUP}/add", {"user": 1099})
    await town.says(1099, GROUP, text)
    page = await open_page(IN_GROUP)
    bubble = page.locator(".message.in")
    await expect(bubble.locator(".text")).to_have_text(text)
    await expect(bubble.locator(".name")).to_have_text("<i>坏人</i>")
    await expect(page.locator(".message img, .message b, .chat-row b, .name i")).to_have_count(0)
    assert "hacked" not in await page.title()


async def test_another_person_sees_the_same_chat_from_their_side(open_page: OpenPage, town: Town) -> None:
    await town.says(CHEN, GROUP, "有人在家吗")
    page = await open_page(IN_GROUP)
    await expect(page.locator(".message.out .text")).to_have_text("有人在家吗")
    await expect(page.locator(".chat-row", has_text="物业工作群")).to_have_count(0)
    await page.get_by_role("button", name="王师傅").click()
    await expect(page.locator(".message.in .text")).to_have_text("有人在家吗")
    await expect(page.locator(".chat-row", has_text="物业工作群")).to_be_visible()


async def test_unread_messages_are_counted_and_marked(open_page: OpenPage, town: Town) -> None:
    page = await open_page(f"#/{CHEN}/{town.bot_id}")
    await expect(page.locator(".chat-title")).to_contain_text("邻里")
    await town.says(LI, GROUP, "一")
    await town.says(LI, GROUP, "二")
    row = page.locator(".chat-row", has_text="阳光花园业主群")
    await expect(row).to_contain_text("老李: 二")
    before = int(await row.locator(".unread").inner_text())
    assert before >= 2
    await row.click()
    await expect(row.locator(".unread")).to_have_count(0)
    await expect(page.locator(".unread-line")).to_be_visible()


async def test_a_deep_link_opens_the_private_chat_with_its_payload(open_page: OpenPage, town: Town) -> None:
    await town.bot.call("sendMessage", chat_id=GROUP, text="点这里 https://t.me/linli_bot?start=r1042")
    page = await open_page(IN_GROUP)
    await page.locator(".message.in a").click()
    await expect(page.locator(".chat-title")).to_contain_text("邻里")
    await expect(page.locator(".message.in .text")).to_have_text("您好,暗号是 r1042")
    keys = page.locator(".reply-button")
    await expect(keys).to_have_text(["🔧报修", "📦快递"])
    await keys.first.click()
    await expect(page.locator(".message.out .text").last).to_have_text("🔧报修")


async def test_photos_go_as_one_album_with_a_caption(open_page: OpenPage) -> None:
    page = await open_page(IN_GROUP)
    await expect(page.locator(".input")).to_be_visible()
    await page.set_input_files("input[type=file]", [picture("teal"), picture("orange")])
    await expect(page.locator(".attached")).to_have_count(2)
    await write(page, "就是这里漏")
    album = page.locator(".message.out:not(.pending)")
    await expect(album).to_have_count(1)
    await expect(album.locator(".album img")).to_have_count(2)
    await expect(album.locator(".text")).to_have_text("就是这里漏")
    loaded = "images => images.every(image => image.complete && image.naturalWidth > 0)"
    await album.locator("img").last.scroll_into_view_if_needed()
    await expect(album.locator("img").last).to_have_js_property("complete", value=True)
    assert await album.locator("img").evaluate_all(loaded)
    await album.locator(".photo").first.click()
    await expect(page.locator(".lightbox p")).to_contain_text("1 / 2")


async def test_a_message_can_be_answered_edited_and_taken_back(open_page: OpenPage, town: Town) -> None:
    await town.says(LI, GROUP, "谁有梯子?")
    page = await open_page(IN_GROUP)
    await page.locator(".message.in").click(button="right")
    await page.get_by_role("menuitem", name="回复").click()
    await write(page, "我有")
    mine = page.locator(".message.out")
    await expect(mine.locator(".quote")).to_contain_text("谁有梯子?")
    await mine.click(button="right")
    await page.get_by_role("menuitem", name="编辑").click()
    await expect(page.locator(".input")).to_have_value("我有")
    await write(page, "我有,晚上来拿")
    await expect(mine.locator(".text")).to_have_text("我有,晚上来拿")
    await expect(mine.locator(".edited")).to_be_visible()
    await page.locator(".message.in").click(button="right")
    await page.get_by_role("button", name="回应 👍").click()
    await expect(page.locator(".message.in .reaction.mine")).to_contain_text("👍")
    await mine.click(button="right")
    await page.get_by_role("menuitem", name="删除").click()
    await page.get_by_role("dialog").get_by_role("button", name="删除").click()
    await expect(mine).to_have_count(0)


async def test_commands_are_offered_after_a_slash(open_page: OpenPage, town: Town) -> None:
    commands = [{"command": "start", "description": "开始"}, {"command": "tickets", "description": "报修单"}]
    await town.bot.call("setMyCommands", commands=commands)
    page = await open_page(IN_GROUP)
    await expect(page.get_by_role("button", name="命令菜单")).to_be_visible()
    await page.locator(".input").press_sequentially("/ti")
    await expect(page.locator("#commands").get_by_role("option")).to_have_text(["/tickets报修单"])
    await page.keyboard.press("Enter")
    await expect(page.locator(".message.out .text")).to_have_text("/tickets")


async def test_a_topic_shows_only_its_own_messages(open_page: OpenPage, town: Town) -> None:
    await town.says(WANG, STAFF, "全体注意")
    page = await open_page(f"#/{WANG}/{STAFF}")
    await page.get_by_role("tab", name="🔧报修").click()
    await expect(page.locator(".message .text")).to_have_count(0)
    await write(page, "我去看电梯")
    await expect(page.locator(".message .text")).to_have_text("我去看电梯")
    await page.get_by_role("tab", name="全部").click()
    await expect(page.locator(".message .text")).to_have_text(["全体注意", "我去看电梯"])
    await expect(page.locator(".topic-chip")).to_have_text("🔧报修")


async def test_a_press_may_lead_into_the_private_chat(open_page: OpenPage) -> None:
    page = await open_page(IN_GROUP)
    await write(page, "水管漏水")
    await page.get_by_role("button", name="私聊说").click()
    await expect(page.locator(".chat-title")).to_contain_text("邻里")
    await expect(page.locator(".message.in .text")).to_have_text("您好,暗号是 home")


async def test_a_message_is_forwarded_and_pinned(open_page: OpenPage, town: Town) -> None:
    await town.says(CHEN, GROUP, "电梯又停了")
    page = await open_page(f"#/{WANG}/{GROUP}")
    await page.locator(".message.in").click(button="right")
    await page.get_by_role("menuitem", name="置顶").click()
    await expect(page.locator(".pin-bar")).to_contain_text("电梯又停了")
    await page.locator(".message.in").click(button="right")
    await page.get_by_role("menuitem", name="转发").click()
    await page.get_by_role("dialog").get_by_role("button", name="物业工作群").click()
    await expect(page.locator(".chat-title")).to_contain_text("物业工作群")
    await expect(page.locator(".forwarded")).to_have_text("转发自 陈姨")


async def test_older_messages_come_when_scrolling_up(open_page: OpenPage, town: Town) -> None:
    for number in range(70):
        await town.says(CHEN, GROUP, f"第 {number} 句")
    page = await open_page(IN_GROUP)
    await expect(page.locator(".message").last).to_have_text(re.compile("第 69 句"))
    await expect(page.locator(".message", has_text="第 3 句")).to_have_count(0)
    await page.locator(".scroller").evaluate("element => { element.scrollTop = 0; }")
    await expect(page.locator(".message", has_text="第 3 句")).to_have_count(1)
    await expect(page.locator(".older")).to_have_count(0)


async def test_somebody_typing_is_shown(open_page: OpenPage, town: Town) -> None:
    page = await open_page(IN_GROUP)
    await expect(page.locator(".chat-title")).to_contain_text("4 位成员")
    await town.bot.call("sendChatAction", chat_id=GROUP, action="typing")
    await expect(page.locator(".chat-status")).to_contain_text("邻里 正在输入")
    await town.bot.call("sendMessage", chat_id=GROUP, text="到了")
    await expect(page.locator(".chat-status")).to_contain_text("4 位成员")
