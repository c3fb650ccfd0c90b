# What every feature shares.

desk-wuye = 物業
desk-guanlichu = 管理處
desk-guanlishi = 管理室
desk-desk = 服務處

# The resident's small keyboard.
menu-repair = 🔧 報修
menu-parcel = 📦 包裹
menu-event = 🎉 活動
menu-phone = ☎️ 電話

access-staff-only = 這一步由{ $desk }同事處理。您有事直接跟我說就可以。
access-not-joined = 您還未登記成同事，這一步暫時辦不了。請主管私下發 /staff，按「加入同事」，把連結轉給您打開就可以。
access-leaders-only = 這一步由客服或主管處理。
access-private-only = 這個請私下跟我說，按我的頭像就找到我。
access-group-only = 這條要在群組裡發：先把我拉進那個群組，再在那裡發。
access-no-community = 您住的地方還未登記。請在住戶群組找我，或向{ $desk }查詢。
access-anonymous-words = 您現在是以群組的身分發言，我認不出您是哪位。請換回自己的身分再說一次；急事請打 { $phone }。
access-anonymous = 您現在以群組名義發言，我認不出是哪一位。請本人按一下。
people-again-button = 是我

gone = 這一則已經過時，請用最新的那則。
incident-apology = 不好意思，我這邊出了點問題，您的話已經記下（編號 { $incident }），{ $desk }會看到。急事請致電 { $phone }。
