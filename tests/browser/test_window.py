"""The window itself: phone width, light and dark, languages, the observatory, a server that comes back."""

import re

from playwright.async_api import Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.town import CHEN, GROUP, LI, Town

IN_GROUP = f"#/{CHEN}/{GROUP}"


async def test_a_phone_shows_the_list_or_a_chat(open_page: OpenPage) -> None:
    page = await open_page(f"#/{CHEN}", width=390, height=844)
    await expect(page.locator(".conversation")).to_be_hidden()
    await page.locator(".chat-row", has_text="阳光花园业主群").click()
    await expect(page.locator(".conversation")).to_be_visible()
    await expect(page.locator(".sidebar")).to_be_hidden()
    widest = "document.documentElement.scrollWidth"
    assert await page.evaluate(widest) <= 390
    send = await page.get_by_role("button", name="发送", exact=True).bounding_box()
    assert send is not None
    assert send["x"] + send["width"] <= 390
    await page.get_by_role("button", name="返回").click()
    await expect(page.locator(".sidebar")).to_be_visible()
    await expect(page.locator(".conversation")).to_be_hidden()


async def test_dark_follows_the_system_until_it_is_chosen(open_page: OpenPage) -> None:
    page = await open_page(IN_GROUP, color_scheme="dark")
    root = page.locator("html")
    await expect(root).to_have_attribute("data-theme", "dark")
    dark = await page.locator(".sidebar").evaluate("element => getComputedStyle(element).backgroundColor")
    await page.get_by_role("button", name="明暗").click()
    await expect(root).to_have_attribute("data-theme", "light")
    light = await page.locator(".sidebar").evaluate("element => getComputedStyle(element).backgroundColor")
    assert dark != light
    await page.reload()
    await expect(root).to_have_attribute("data-theme", "light")


async def test_the_page_speaks_english_too(open_page: OpenPage) -> None:
    page = await open_page(IN_GROUP)
    await expect(page.locator(".input")).to_have_attribute("placeholder", "写消息…")
    await page.get_by_role("button", name="English").click()
    await expect(page.locator(".input")).to_have_attribute("placeholder", "Message…")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.locator(".observatory h2")).to_have_text("Observatory")


async def test_the_page_speaks_traditional_chinese_too(open_page: OpenPage) -> None:
    page = await open_page(IN_GROUP, locale="zh-TW")
    await expect(page.locator(".input")).to_have_attribute("placeholder", "寫訊息…")
    await expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
    await expect(page.locator(".observatory h2")).to_have_text("觀察台")
    await expect(page.locator(".service").last).to_have_text("王师傅 把 邻里 加進了群組")
    await page.get_by_role("button", name="简体中文").click()
    await expect(page.locator(".input")).to_have_attribute("placeholder", "写消息…")
    await page.get_by_role("button", name="English").click()
    await page.get_by_role("button", name="繁體中文").click()
    await expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")


async def test_a_server_that_comes_back_is_found_again(open_page: OpenPage, town: Town) -> None:
    await town.says(LI, GROUP, "停电前")
    page = await open_page(IN_GROUP)
    await expect(page.locator(".message.in .text")).to_have_text("停电前")
    await town.stop()
    await expect(page.locator(".connection")).to_be_visible()
    await town.start()
    await town.says(LI, GROUP, "来电了")
    await expect(page.locator(".message.in .text")).to_have_text(["停电前", "来电了"])
    await expect(page.locator(".connection")).to_be_hidden()


async def test_what_is_refused_is_given_back_to_its_writer(open_page: OpenPage, town: Town) -> None:
    page = await open_page(IN_GROUP)
    await expect(page.locator(".chat-title")).to_contain_text("阳光花园业主群")
    await town.post(f"chats/{GROUP}/settings", {"title": "阳光花园"})
    await expect(page.locator(".chat-title")).to_contain_text("阳光花园")
    await town.stop()
    await page.locator(".input").fill("别丢了这句话")
    await page.keyboard.press("Enter")
    await expect(page.locator(".toast")).to_contain_text("没有成功")
    await expect(page.locator(".input")).to_have_value("别丢了这句话")
    await town.start()


async def test_the_clock_moves_and_faults_are_switched(open_page: OpenPage) -> None:
    page = await open_page(IN_GROUP)
    clock = page.locator(".big-time")
    before = await clock.get_attribute("datetime")
    await page.get_by_role("button", name="+1 小时").click()
    await expect(page.locator(".moving")).to_be_empty()
    await expect(clock).not_to_have_attribute("datetime", re.compile(re.escape(str(before)[:13])))
    fault = page.get_by_role("switch", name=re.compile("网关错误"))
    await fault.click()
    await expect(fault).to_have_attribute("aria-checked", "true")
    await fault.click()
    await expect(fault).to_have_attribute("aria-checked", "false")
    limits = page.get_by_role("switch", name=re.compile("限速"))
    await expect(limits).to_have_attribute("aria-checked", "true")
    await limits.click()
    await expect(limits).to_have_attribute("aria-checked", "false")


async def test_a_message_is_explained_with_its_evidence(open_page: OpenPage, town: Town) -> None:
    await town.says(LI, GROUP, "501爆了")
    page = await open_page(IN_GROUP)
    await page.locator(".message.in").click(button="right")
    await page.get_by_role("menuitem", name="为什么？").click()
    explained = page.locator(".explained")
    await expect(explained.locator(".intent")).to_have_text("repair.report")
    await expect(explained).to_contain_text("97%")
    await expect(explained.locator("mark")).to_have_text("爆了")
    await expect(explained.locator("dd")).to_have_text("501")


async def test_the_chats_are_reached_by_keyboard(open_page: OpenPage, town: Town) -> None:
    await town.says(LI, GROUP, "早")
    await town.says(LI, GROUP, "吃了吗")
    page = await open_page(IN_GROUP)
    await expect(page.locator(".message.in")).to_have_count(2)
    await page.locator(".message.in").last.focus()
    await page.keyboard.press("ArrowUp")
    await expect(page.locator(".message.in").first).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem", name="回复")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("menuitem")).to_have_count(0)


async def test_the_switcher_says_who_people_are_and_who_has_news(open_page: OpenPage, town: Town) -> None:
    page = await open_page(IN_GROUP)
    person = page.locator(".person", has_text="老李")
    await expect(person.locator(".person-role")).to_have_text("居民")
    await expect(page.locator(".me")).to_contain_text("居民 · 3-2-501")
    await town.post(f"people/{LI}/chats/{GROUP}/read", {})
    await page.locator(".input").fill("在吗?")
    await page.keyboard.press("Enter")
    await expect(person.locator(".dot")).to_be_visible()
    await person.click()
    await expect(page.locator(".me")).to_contain_text("老李")
    await page.locator(".person", has_text="陈姨").click()
    await expect(person.locator(".dot")).to_have_count(0)


async def test_service_messages_are_in_the_language_of_the_page(open_page: OpenPage) -> None:
    page = await open_page(IN_GROUP)
    await expect(page.locator(".service").last).to_have_text("王师傅 把 邻里 拉进了群")
    await page.get_by_role("button", name="English").click()
    await expect(page.locator(".service").last).to_have_text("王师傅 added 邻里")


async def test_many_new_messages_open_where_they_begin(open_page: OpenPage, town: Town) -> None:
    for number in range(30):
        await town.says(LI, GROUP, f"第 {number} 句")
    page = await open_page(IN_GROUP, height=600)
    await expect(page.locator(".unread-line")).to_be_in_viewport()
    await expect(page.locator(".message").last).not_to_be_in_viewport()
    await page.get_by_role("button", name="到最新").click()
    await expect(page.locator(".message").last).to_be_in_viewport()


async def test_a_newer_page_is_never_mixed_with_an_older_one(open_page: OpenPage, town: Town) -> None:
    page = await open_page()
    for path in ("", "page/app.js", "page/modules/dom.js"):
        response = await page.request.get(f"{town.url}/{path}")
        assert response.ok
        assert response.headers["cache-control"] == "no-cache"
    assert (await page.request.get(f"{town.url}/page/../server.py")).status == 404
    assert (await page.request.get(f"{town.url}/page/%2e%2e/server.py")).status in (403, 404)


async def test_nothing_can_be_written_before_a_chat_is_open(open_page: OpenPage) -> None:
    page = await open_page()
    await expect(page.locator(".input")).to_be_visible()

    async def never_answer(route: Route) -> None:
        await route.abort()

    await page.route("**/messages*", never_answer)
    await page.reload()
    await expect(page.locator(".chat-row").first).to_be_visible()
    await expect(page.locator(".nothing")).to_be_visible()
    await expect(page.locator(".input")).to_be_hidden()


async def test_what_arrives_while_a_chat_opens_is_not_missed(open_page: OpenPage, town: Town) -> None:
    page = await open_page(f"#/{CHEN}/{town.bot_id}")
    await expect(page.locator(".chat-title")).to_contain_text("邻里")
    row = page.locator(".chat-row", has_text="阳光花园业主群")

    async def be_late(route: Route) -> None:
        messages = await route.fetch()
        await town.says(LI, GROUP, "正好这时候说")
        await expect(row).to_contain_text("正好这时候说")
        await route.fulfill(response=messages)

    await page.route(f"**/chats/{GROUP}/messages*", be_late, times=1)
    await row.click()
    await expect(page.locator(".message.in .text")).to_have_text("正好这时候说")


async def test_the_page_speaks_the_browsers_language(open_page: OpenPage) -> None:
    languages = {
        "en-SG": "Find a chat",
        "ms-MY": "Find a chat",
        "zh-SG": "找聊天",
        "zh-HK": "搜尋聊天",
        "zh-TW": "搜尋聊天",
        "zh-Hant": "搜尋聊天",
        "yue-HK": "搜尋聊天",
    }
    for locale, said in languages.items():
        page = await open_page(f"#/{CHEN}", locale=locale)
        await expect(page.get_by_placeholder(said)).to_be_visible()


async def test_the_best_language_that_the_page_speaks_is_taken(open_page: OpenPage) -> None:
    page = await open_page()
    chosen = "tags => import('./page/modules/language.js').then(module => module.languageFor(tags))"
    assert await page.evaluate(chosen, ["ja-JP", "zh-MO", "en"]) == "zh-Hant"
    assert await page.evaluate(chosen, ["fr", "en-GB", "zh-TW"]) == "en"
    assert await page.evaluate(chosen, []) == "en"
