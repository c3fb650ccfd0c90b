# What every feature shares.

desk-wuye = 物业
desk-guanlichu = 管理处
desk-guanlishi = 管理室
desk-desk = 服务台

# The resident's small keyboard.
menu-repair = 🔧 报修
menu-parcel = 📦 快递
menu-event = 🎉 活动
menu-phone = ☎️ 电话

access-staff-only = 这一步由{ $desk }的同事来办。您有事直接跟我说就行。
access-not-joined = 您还没有登记成同事，这一步先办不了。请主管私下发 /staff，按「加同事」，把链接转给您点开就行。
access-leaders-only = 这一步由客服或主管来办。
access-private-only = 这个请私下跟我说，点我的头像就能找到我。
access-group-only = 这条要在群里发：先把我拉进那个群，再在那里发。
access-no-community = 您的小区还没有登记。请在小区群里找我，或问一下{ $desk }。
access-anonymous-words = 您现在是以群的身份发言，我认不出您是哪位。请换成自己的身份再说一次；急事请打 { $phone }。
access-anonymous = 您现在是以群的身份发言，我认不出您是哪位。请本人按一下。
people-again-button = 是我

gone = 这条已经过时了，请用最新的那条。
incident-apology = 抱歉，我这边出了点岔子，您的话已经记下（编号 { $incident }），{ $desk }会看到。急事请打 { $phone }。
