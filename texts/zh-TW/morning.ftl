# What is said otherwise in Taiwan than in zh-Hant.

morning-list =
    ☀️ { $day } · 值班 { $duty ->
        [none] 未定
       *[other] { $duty }
    }
    { $lines }
