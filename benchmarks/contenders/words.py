"""What the simple contenders look for and say."""

KEYWORDS = r"漏水|坏了|堵了|不亮|没水|停电|修一下|报修"
ANSWER = "收到,正在叫师傅。"
