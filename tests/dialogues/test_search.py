"""Missing and found: parcels at the wrong door, keys, cats; what is looked through, and whom it is asked."""

from __future__ import annotations

from tests.dialogues.test_parcel import held_by, with_a_parcel
from tests.dialogues.town import Town

TRAIL = "邻里 › 📦 #1001 找快递 · 顺丰快递（尾号 6688） ✅ 10:00 登记 📣 10:00 问了邻居（没说是谁家） ▫️ 查监控和登记 · 最晚 14:00 ▫️ 问快递公司 · 最晚 3月11日周三 10:00 ▫️ 给您结果 · 最晚 … [🎉 找到了] [补充] [不找了]"


async def test_a_missing_parcel_from_the_first_word_to_the_end(town: Town) -> None:
    await town.play(f"""
        陈姨 › 我的顺丰快递不见了，尾号6688
        {TRAIL}
        邻里 @物业群 › 📦 #1001 找快递 📍 地址还没说 … […]
        邻里 @物业群 › 📋 …
        邻里 @物业群 › 📦 #1001 找快递 · 顺丰快递（尾号 6688） … [监控查过了] [🎉 找到了] [💰 赔付了] [🙏 找不到]
        邻里 @群 › 有邻居的快递可能送错了门：顺丰快递（尾号 6688）。… [在我这儿]
        李客服 @物业群 × [监控查过了]
        邻里 ⚡ 顺丰快递（尾号 6688）：记下了，住户看得到。
        邻里 → 陈姨 › 李客服（工号 02）接了您的 #1001…
        邻里 → 陈姨 › #1001 查监控和登记：做完了。接下来问快递公司，最晚 … 告诉您。
        李客服 @物业群 × [💰 赔付了]
        邻里 ⚡ 顺丰快递（尾号 6688）：结果告诉住户了。
        邻里 → 陈姨 › #1001 顺丰快递（尾号 6688）没找回来，快递公司答应赔付。没收到赔款请按一下。 [还没解决]
        邻里 → 陈姨 ✎ 📦 #1001 找快递 · 顺丰快递（尾号 6688） … 💰 10:00 已赔付 [还没解决]
    """)


async def test_the_register_is_looked_through_first(town: Town) -> None:
    code = await with_a_parcel(town)
    await town.play(f"""
        陈姨 › 我的顺丰快递不见了
        邻里 › 先帮您看了登记： 📦 顺丰 尾号 0123 还在物业：A12 架 · 取件码 {code} 还是没有的话，按一下我就开始找。 [还是没有，开始找]
        邻里 @群 ∅
        陈姨 × [还是没有，开始找]
        邻里 › 📦 #1001 找快递 · 顺丰快递 … [🎉 找到了] [补充] [不找了]
        邻里 › 有单号或尾号吗？…没有就回「没有」。
        陈姨 › 尾号6688
        邻里 ♥ 👌
        邻里 ✎ 📦 #1001 找快递 · 顺丰快递（尾号 6688） … [🎉 找到了] [补充] [不找了]
    """)


async def test_words_do_what_the_buttons_do(town: Town) -> None:
    await with_a_parcel(town)
    await town.play("""
        陈姨 › 我的顺丰快递不见了
        邻里 › 先帮您看了登记：… [还是没有，开始找]
        陈姨 › 还是没有
        邻里 › 📦 #1001 找快递 · 顺丰快递 … [🎉 找到了] [补充] [不找了]
        邻里 › 有单号或尾号吗？…
        陈姨 › 不找了
        邻里 › 好的，不找了。
        邻里 ✎ 📦 #1001 找快递 · 顺丰快递 … 不找了
        陈姨 › 我的顺丰快递不见了
        邻里 › 先帮您看了登记：… [还是没有，开始找]
        陈姨 › 6688
        邻里 › 📦 #1002 找快递 · 顺丰快递（尾号 6688） … [🎉 找到了] [补充] [不找了]
        陈姨 › 我的快递找到了
        邻里 › 太好了，顺丰快递（尾号 6688）找回来了！
    """)


async def test_said_in_the_group_nothing_private_is_answered_there(town: Town) -> None:
    await town.play("""
        陈姨 › /start
        邻里 › …
        陈姨 @群 › 我的快递显示签收了，没收到，尾号6688
        邻里 @群 ♥ 👀
        邻里 @群 ∅
        邻里 → 陈姨 › 📦 #1001 找快递 · 快递（尾号 6688） … [🎉 找到了] [补充] [不找了]
        邻里 → 陈姨 › 已经开始找了，每一步都告诉您。想起什么直接写在这里。
        陈姨 → 陈姨 × [不找了]
        邻里 ⚡ 好的，不找了。
        邻里 → 陈姨 ✎ 📦 #1001 找快递 · 快递（尾号 6688） … 不找了
    """)


async def test_who_never_opened_the_private_chat_is_led_there(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 我的快递显示签收了，没收到，尾号6688
        邻里 @群 ♥ 👀
        邻里 @群 › 陈姨，快递的事私下告诉您： [继续]
        老李 @群 × [继续]
        邻里 ⚡ 这个是留给那位邻居的，您有事直接跟我说。
        陈姨 @群 × [继续]
        邻里 → 陈姨 › 已经开始找了，每一步都告诉您。想起什么直接写在这里。 [看进展]
        陈姨 → 陈姨 × [看进展]
        邻里 › 📦 #1001 找快递 · 快递（尾号 6688） … [🎉 找到了] [补充] [不找了]
    """)


async def test_neighbours_are_asked_once_there_is_something_to_go_by(town: Town) -> None:
    await town.play("""
        陈姨 › 我的快递不见了
        邻里 › 📦 #1001 找快递 ✅ … […]
        邻里 › 有单号或尾号吗？…
        邻里 @群 ∅
        陈姨 › 6688
        邻里 ♥ 👌
        邻里 @群 › 有邻居的快递可能送错了门：快递（尾号 6688）。… [在我这儿]
    """)


async def test_a_step_that_is_late_is_heard_by_the_desk(town: Town) -> None:
    await town.play("""
        陈姨 › 我的顺丰快递不见了，尾号6688
        邻里 › …
        (到 13:00)
        邻里 @物业群 › 📦 #1001 找快递… […]
        邻里 @物业群 › 📋 …
        邻里 @物业群 › 📦 #1001 找快递 · … […]
        邻里 @物业群 › #1001 10 分钟还没人接，哪位去？ [我去]
        (到 14:00)
        邻里 @物业群 › ⏰ #1001 顺丰快递（尾号 6688）：「查监控和登记」到时间了，住户在等。有结果就按一下。
    """)


async def test_a_step_that_stays_late_is_brought_up_three_times_and_then_left_to_the_lists(
    town: Town,
) -> None:
    late = "⏰ #1001 顺丰快递（尾号 6688）：「查监控和登记」到时间了，住户在等。有结果就按一下。"
    await town.play(f"""
        陈姨 › 我的顺丰快递不见了，尾号6688
        邻里 › …
        李客服 @物业群 › 1001 我来
        邻里 → 陈姨 › 李客服…
        (到 15:00)
        邻里 @物业群 ✎ {late}
        (1 天后)
        邻里 → 周主管 ✎ {late}
        (1 天后)
        邻里 → 周主管 ✎ {late}这一步我不再催了，在 /tickets 里。
        (4 天后)
        李客服 @物业群 › /tickets
        邻里 @物业群 ✎ … #1001 … […]
    """)
    heard = [
        sum(message.text.startswith("⏰") for message in town.messages(who)) for who in ("物业群", "周主管")
    ]
    assert heard == [3, 2]


async def test_where_a_station_holds_parcels_it_is_asked(town: Town) -> None:
    await held_by(town, "station")
    await town.play("""
        陈姨 › 📦 快递
        邻里 › 快递放在驿站或快递柜，物业查不到。要登记丢件吗？ [登记丢件]
        陈姨 × [登记丢件]
        邻里 › 是哪家快递、单号或尾号多少、什么时候显示送到、说放在哪儿？…
        陈姨 › 中通 尾号6688 昨天说放门口
        邻里 › 📦 #1001 找快递 · 中通快递（尾号 6688） … ▫️ 问驿站 · 最晚 14:00 … [🎉 找到了] [补充] [不找了]
    """)


async def test_a_parcel_at_the_wrong_door_reaches_the_home_of_the_register(town: Town) -> None:
    await with_a_parcel(town)
    await town.play("""
        陈姨 → 陈姨 × [✅ 取到了]
        邻里 › … […]
        小周 @群 › 谁的快递放我家门口了 尾号0123
        邻里 @群 ♥ 👌
        邻里 @群 ∅
        邻里 → 陈姨 › 有邻居 10:01 说捡到或收到了快递（尾号 0123），像是您的。是吗？ [是我的] [不是]
    """)


async def test_a_neighbour_presses_that_it_is_there(town: Town) -> None:
    await town.play("""
        陈姨 › 我的顺丰快递不见了，尾号6688
        邻里 › 📦 #1001 … […]
        邻里 @群 › 有邻居的快递可能送错了门：顺丰快递（尾号 6688）。在您家门口的话按一下，我私下转告，不说您是谁。 [在我这儿]
        老李 @群 × [在我这儿]
        邻里 → 老李 › 谢谢您！我去问主人是不是这个顺丰快递（尾号 6688）。拍张照发来更好认，有回音马上告诉您。
        邻里 → 陈姨 › 有邻居 10:00 说捡到或收到了顺丰快递（尾号 6688），像是您的。是吗？ [是我的] [不是]
    """)


async def test_somebody_else_of_the_home_collected_it(town: Town) -> None:
    code = await with_a_parcel(town)
    await town.play(f"""
        李客服 › /collect {code}
        邻里 › ✅ 已取走… […]
        邻里 → 陈姨 › 3栋2单元501 的快递… [不是我们取的]
        陈姨 → 陈姨 × [不是我们取的]
        邻里 › 📦 #1001 找快递 · 顺丰快递（尾号 0123） … [🎉 找到了] [补充] [不找了]
        邻里 › 已经开始找了，每一步都告诉您。想起什么直接写在这里。
    """)


async def test_a_lost_bunch_of_keys_comes_back(town: Town) -> None:
    await town.play("""
        老李 @群 📷 捡到一串钥匙
        邻里 @群 ♥ 👌
        邻里 @群 ∅
        陈姨 › 我的钥匙丢了，有人捡到吗
        邻里 → 陈姨 › 🔎 #1001 找钥匙 ✅ 10:00 登记 … [🎉 找到了] [补充] [不找了]
        邻里 → 陈姨 › 有照片吗？发一张，邻居好认。特征也可以写在这里。
        邻里 → 陈姨 › 有邻居 10:00 说捡到或收到了钥匙，像是您的。是吗？ [是我的] [不是]
        陈姨 → 陈姨 × [🎉 找到了]
        邻里 ⚡ 太好了，钥匙找回来了！
    """)


async def test_a_cat_is_looked_for_with_its_picture(town: Town) -> None:
    await town.play("""
        陈姨 📷 我家的猫不见了，橘色的
        邻里 → 陈姨 › 🔎 #1001 找猫 … [🎉 找到了] [补充] [不找了]
        邻里 @群 › 有邻居在找猫。看到或捡到的话按一下，我私下转告，不说您是谁。 [在我这儿]
        老李 › 捡到一只猫，谁家的
        邻里 › 谢谢您！可能的主人（1 位）我私下问了，不说您是谁。拍张照发来更好认。 [不用了]
        邻里 → 陈姨 › 有邻居 10:00 说捡到或收到了猫，像是您的。是吗？ [是我的] [不是]
        老李 → 老李 📷 在楼下草丛
        邻里 → 陈姨 › 关于猫，对方又发来：在楼下草丛
    """)


async def test_a_link_that_somebody_made_up(town: Town) -> None:
    await town.play("""
        老李 › /start have_99999999999999
        邻里 › 这条已经过时了，请用最新的那条。
        老李 › /start have_12
        邻里 › 这条已经过时了，请用最新的那条。
        老李 › /start collect_nothing
        邻里 › 这条已经过时了，请用最新的那条。
    """)


async def test_told_twice_it_is_one_search(town: Town) -> None:
    await town.play("""
        陈姨 › 我的顺丰快递不见了，尾号6688
        邻里 › 📦 #1001 … […]
        陈姨 › 我的快递还是没找到，不见了
        邻里 › 📦 #1001 找快递 · 顺丰快递（尾号 6688） … [🎉 找到了] [补充] [不找了]
        李客服 › /tickets
        邻里 › …#1001…
    """)
    assert "#1002" not in town.messages("李客服")[-1].text


async def test_a_picture_may_come_before_the_words(town: Town) -> None:
    await town.play("""
        陈姨 › /lost
        邻里 › 丢了什么？…
        陈姨 📷
        邻里 › 是什么东西？先写名称就行，比如「钥匙」「橘猫」。
        陈姨 › 红色雨伞
        邻里 › 🔎 #1001 找… [🎉 找到了] [补充] [不找了]
    """)


async def test_it_was_not_found_after_all(town: Town) -> None:
    await town.play("""
        陈姨 › 我的顺丰快递不见了，尾号6688
        邻里 › 📦 #1001 … […]
        李客服 @物业群 × [🎉 找到了]
        邻里 ⚡ 顺丰快递（尾号 6688）：结果告诉住户了。
        邻里 → 陈姨 › 🎉 #1001 顺丰快递（尾号 6688）找到了！带上证件到物业拿。 [还没解决]
        陈姨 → 陈姨 × [还没解决]
        邻里 → 陈姨 › 好的，接着找，物业也知道了。哪里不对？写一句就行。
        邻里 → 陈姨 ✎ 📦 #1001 找快递 · 顺丰快递（尾号 6688） … [🎉 找到了] [补充] [不找了]
        李客服 @物业群 × [🎉 找到了]
        邻里 ⚡ …
    """)


async def test_in_english_and_in_traditional_chinese(town: Town) -> None:
    await town.play("""
        May › my SF parcel SF1234567896688 is missing, it says delivered but nothing here
        邻里 › 📦 #1001 Looking for SF Express parcel ending 6688 … [🎉 Found it] [Add something] [Stop looking]
        陳太 › 我個順豐速遞唔見咗
        邻里 › 📦 #1002 尋找包裹 · 順豐包裹 … 最遲 … [🎉 找到了] [補充] [不用找了]
        邻里 › 有單號或尾號嗎？…
    """)


async def test_who_only_ever_wrote_in_the_group_is_called_and_no_word_is_lost(town: Town) -> None:
    await town.play("""
        老李 @群 › 刚捡到一只橘猫
        邻里 ♥ 👌
        小周 @群 › 我家橘猫走丢了，有人看到吗
        邻里 ♥ 👀
        邻里 @群 › 小周，东西有消息了，私下告诉您： [继续]
        小周 › /start go
        邻里 › 有邻居 …说捡到或收到了橘猫，像是您的。是吗？ [是我的] [不是]
        小周 › 是的
        邻里 @群 › 老李，东西有消息了，私下告诉您： [继续]
        邻里 → 小周 › 已经告诉对方了。… [拿到了]
        小周 › 我下楼来拿
        邻里 › 对方还没打开和我的私聊，…
        老李 › /start go
        邻里 › 橘猫的主人找到了！… [交给对方了]
    """)
    await town.play("""
        陈姨 › /home 3-2-501
        邻里 › 记下了：3栋2单元501。…
        陈姨 › 我的快递不见了 顺丰 尾号6688 昨天说放门口
        邻里 › 📦 #1002 找快递 … […]
        陈姨 📷 短信截图
        邻里 ♥ 👌
        老李 @群 › 谁的快递放我家门口了 尾号6688
        邻里 ♥ 👌
        邻里 → 陈姨 › 有邻居 …像是您的。是吗？ [是我的] [不是]
        陈姨 × [是我的]
        邻里 › 已经告诉对方了。… [拿到了]
    """)
    assert town.incidents() == []


async def test_who_rang_is_looked_for_too_and_hears_by_telephone(town: Town) -> None:
    await town.play("""
        李客服 @物业群 › 代报 3-2-501 李先生 13800001113 顺丰快递没收到 尾号6688
        邻里 › 代报 📍 3栋2单元501 👤 李先生 ☎️ +8613800001113 找快递 · 「顺丰快递没收到 尾号6688」 [开单] [改] [算了]
        李客服 @物业群 × [开单]
        邻里 ✎ 开好了：#1001 找快递 · 3栋2单元501。有进展请电话告知。
        邻里 @3栋群 › 有邻居的快递可能送错了门：顺丰快递（尾号 6688）。在您家门口的话按一下，我私下转告，不说您是谁。 [在我这儿]
        邻里 @物业群 ✎ 📦 #1001 找快递 📍 3栋2单元501（来电登记） 👤 李先生 · 10:00 「顺丰快递没收到 尾号6688」 ☎️ +8613800001113 ⏳ 待接 […]
        老李 @3栋群 × [在我这儿]
        邻里 → 老李 › 谢谢您！我去问主人是不是这个顺丰快递（尾号 6688）。…
        老李 › 晚上八点以后我在家
        邻里 ♥ 👌
        李客服 @物业群 × [监控查过了]
        邻里 ⚡ 顺丰快递（尾号 6688）：记下了，住户看得到。
        李客服 @物业群 × [🎉 找到了]
        邻里 ⚡ 顺丰快递（尾号 6688）：结果告诉住户了。
        (20 秒后)
    """)
    heard = [message.text for message in town.messages("物业群")]
    assert any(
        said.startswith("老李 说捡到或收到了顺丰快递（尾号 6688）") and "+8613800001113" in said
        for said in heard
    )
    assert any("对方又发来：晚上八点以后我在家" in said for said in heard)
    assert (
        "请电话告知 李先生 +8613800001113：🎉 #1001 顺丰快递（尾号 6688）找到了！带上证件到物业拿。" in heard
    )
    assert town.incidents() == []


async def test_for_who_rang_the_register_is_looked_through_first(town: Town) -> None:
    await with_a_parcel(town)
    await town.play("""
        李客服 › 代報 3-2-501 陳太 13800001113 順豐速遞未收到
        邻里 › 代报 📍 3栋2单元501 👤 陳太 ☎️ +8613800001113 找快递 · 「順豐速遞未收到」 [开单] [改] [算了]
        李客服 × [开单]
        邻里 ✎ 先看了登记： 📦 3栋2单元501 陈女士 · 顺丰 尾号 0123 · A12 架 · 10:0… 来电人说的不是这些，再开始找。 [不是这些，开始找] [算了]
        李客服 × [算了]
        邻里 ✎ 好的，没有开单。
        李客服 › /onbehalf 3-2-501 Mrs Tan 13800001113 my SF parcel is missing
        邻里 › 代报 📍 3栋2单元501 👤 Mrs Tan ☎️ +8613800001113 找快递 · 「my SF parcel is missing」 [开单] [改] [算了]
        李客服 × [开单]
        邻里 ✎ 先看了登记：… [不是这些，开始找] [算了]
        李客服 × [不是这些，开始找]
        邻里 ✎ 开好了：#1001 找快递 · 3栋2单元501。有进展请电话告知。
    """)


async def test_a_thing_is_called_as_its_owner_wrote_it(town: Town) -> None:
    await town.play("""
        陳太 › 我唔見咗個銀包
        邻里 › 🔎 #1001 尋找銀包 … […]
        邻里 › 有照片嗎？…
        邻里 @群 › 有邻居在找銀包。… [在我这儿]
        小周 › 我捡到一个钱包
        邻里 › 谢谢您！… [不用了]
        邻里 → 陳太 › 有鄰居 10:00 說拾到或收到钱包，可能是您的。是嗎？ [是我的] [不是]
        May › I lost my umbrella
        邻里 › 🔎 #1002 Looking for: umbrella … […]
        邻里 › …
        邻里 @群 › 有邻居在找雨伞。… [在我这儿]
        老李 › 捡到一把雨伞
        邻里 › 谢谢您！… [不用了]
        邻里 → May › A neighbour found or received this (10:00): umbrella. Could it be yours? [It's mine] [No]
    """)


async def test_a_finder_who_says_it_twice_asks_the_owner_once(town: Town) -> None:
    await town.play("""
        陈姨 › 我的中通快递不见了，尾号5566
        邻里 › 📦 #1001 … […]
        老李 @群 › 谁的快递放我家门口了？中通的
        邻里 ♥ 👌
        邻里 → 陈姨 › 有邻居 10:00 说捡到或收到了中通快递，像是您的。是吗？ [是我的] [不是]
        老李 › 我门口有个中通的快递不是我的
        邻里 › 谢谢您！可能的主人（1 位）我私下问了，不说您是谁，有回音马上告诉您。 [不用了]
        邻里 → 陈姨 ∅
    """)


async def test_what_turned_up_again_is_looked_for_no_longer(town: Town) -> None:
    await town.play("""
        老李 › 手机丢了
        邻里 @群 › 有邻居在找手机。… [在我这儿]
        邻里 → 老李 › 🔎 #1001 找手机 … […]
        邻里 › 有照片吗?发一张,邻居好认。特征也可以写在这里。
        老李 › 在车库
        邻里 ♥ 👌
        老李 › 找到了告诉我一声
        邻里 ♥ 👌
        老李 › 算了 找到了
        邻里 → 老李 › 太好了,手机找回来了!
        邻里 ✎ 🔎 #1001 找手机 …🎉 10:00 找到了 [还没解决]
        陳太 › 我隻貓走失咗 橙色
        邻里 @群 › 有邻居在找貓。… [在我这儿]
        邻里 → 陳太 › 🔎 #1002 尋找貓 … […]
        邻里 › 有照片嗎?…
        陳太 › 多謝
        邻里 › 好的,有事再找我。
        # Hours later no question is open any more.
        (2 天后)
        陳太 › 隻貓自己返嚟咗
        邻里 › 太好了,貓找回來了!
        邻里 ✎ 🔎 #1002 尋找貓 …找到了 [還未解決]
    """)


async def test_a_thing_is_said_in_the_readers_language(town: Town) -> None:
    await town.play("""
        陈姨 › 我家橘猫不见了
        邻里 › 🔎 #1001 找橘猫… […]
        邻里 › 有照片吗?…
        May › I found an orange cat at the car park
        邻里 › Thank you!… [Never mind]
        邻里 → 陈姨 › 有邻居 10:00 说捡到或收到了猫,像是您的。是吗? [是我的] [不是]
        May › I lost my umbrella in the lobby
        邻里 › 🔎 #1002 Looking for: umbrella… […]
        邻里 › Do you have a photo?…
        (1 分钟后)
    """)
    said = [message.text for message in town.messages("物业群")]
    assert any("#1002 失物 · 雨伞" in text for text in said), said


async def test_what_the_lost_cat_looks_like_is_no_find(town: Town) -> None:
    await town.play("""
        陳太 › 我唔見咗隻貓,橙色嘅
        邻里 › 🔎 #1001 尋找貓… […]
        邻里 › 有照片嗎?…
        陳太 › 叫「橙仔」,頸上有個鈴
        邻里 ♥ 👌
        陳太 › 我執到一串鎖匙
        邻里 › 謝謝您!… [不用了]
    """)
