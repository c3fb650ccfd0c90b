"""Words that are about the bot itself: 知道了, who are you?, forget me. Read in Simplified script."""

from __future__ import annotations

import re

from intents.replies import reply_kind
from services.understanding import plain

_HEARD = re.compile(
    r"""\W*(?:(?:好的?|行|嗯+|哦+|噢+|ok(?:ay)?|k)\W*)?
    (?:我?(?:知道|明白|了解|清楚|晓得|收到|得)(?:了|喇|啦|咗)?
    |noted|got\ it|understood|i\ see|will\ do|alright)
    (?:\W*(?:谢谢|多谢|唔该|辛苦|thank|thx).{0,10})?\W*""",
    re.VERBOSE,
)

_WHO = re.compile(
    r"""\W*(?:
    (?:请问)?[你您](?:到底|究竟)?[是系](?:不是|唔系|咪)?
        (?:谁|边个|哪位|真人|人|机器人|机械人|ai)(?:来的|嚟㗎|嚟|还是真人|定真人)?[吗呀啊㗎咩呢]?
    |[你您](?:叫|是)(?:什么|乜|咩)(?:名字?)?[呀啊呢]?
    |(?:who|what)\ (?:are|r)\ (?:you|u|this)
    |who(?:'s|\ is)\ this
    |(?:are|r)\ (?:you|u)\ (?:an?\ )?(?:real\ |actual\ )?(?:bot|robot|human|person|ai|real|chatbot)
    |(?:hi\ |hello\ )?is\ this\ (?:the\ |a\ )?(?:bot|human|person|(?:mgmt|management|condo|estate)?\ ?office)
    )\W*""",
    re.VERBOSE,
)

_HOW = re.compile(
    r"""\W*(?:
    (?:这个|呢个|[你您])?(?:到底)?(?:怎么|怎样|如何|点样?)(?:用|使用|操作|玩)[呀啊㗎的呢嘛]*
    |[你您](?:会|能|可以|识)(?:做|干|帮)?[我到]?做?(?:什么|啥|乜|咩|哪些)[事嘢]?[呀啊㗎呢]*
    |有?(?:什么|咩|乜)功能
    |帮助|说明|help(?:\ me)?|menu
    |what\ (?:can|do)\ (?:you|u)\ do(?:\ here)?
    |how\ (?:do\ i|to|does\ this|can\ i)\ (?:use|work)(?:\ this|\ you|\ it)?
    )\W*""",
    re.VERBOSE,
)

_HOW_GOES = re.compile(
    r"""\W*(?:(?:hi|hello|hey)\W+)?how(?:'s|\ is|\ are|\ r)\ (?:it|everything|things?|that)
    (?:\ (?:going|coming(?:\ along)?|looking))?(?:\ now|\ so\ far)?\W*""",
    re.VERBOSE,
)

_FORGET = re.compile(
    r"""\W*
    (?:(?:请|麻烦|帮我|可以|能不能|我要|我想|想|唔该
        |please|pls|can\ you|could\ you|i\ want\ (?:you\ )?to)\W?)*
    (?:(?:把|将)?我(?:的|嘅)?(?:个人|所有|全部)*(?:资料|数据|信息|账号|帐号)
        (?:全部|都|全)?(?:删除|删|清除|注销)(?:掉|咗|了)?
    |(?:删除|删掉|删咗|清除|注销)(?:我(?:的|嘅)?)?(?:个人|所有|全部)*(?:资料|数据|信息|账号|帐号)
    |(?:delete|erase|remove)\ (?:all\ )?(?:of\ )?my\ (?:personal\ )?(?:data|account|information|info)
    |forget\ (?:about\ )?me)[吧吗呀啊]?\W*""",
    re.VERBOSE,
)


def is_heard(text: str) -> bool:
    """Whether somebody only says that they read it: 好的知道了, noted thanks."""
    return reply_kind(text) in ("yes", "thanks") or _HEARD.fullmatch(plain(text)) is not None


def asks_who(text: str) -> bool:
    """Whether somebody asks whom they are talking to."""
    return _WHO.fullmatch(plain(text)) is not None


def asks_how(text: str) -> bool:
    """Whether somebody asks what can be done here."""
    return _HOW.fullmatch(plain(text)) is not None


def asks_how_it_goes(text: str) -> bool:
    """Whether somebody says how is it going: of what they wait for, or to say hello."""
    return _HOW_GOES.fullmatch(plain(text)) is not None


def asks_to_be_forgotten(text: str) -> bool:
    """Whether somebody wishes that nothing be kept about them."""
    return _FORGET.fullmatch(plain(text)) is not None
