# What is said otherwise in Taiwan than in zh-Hant.

incident-apology = 不好意思，我這邊出了點問題，您的話已經記下（編號 { $incident }），{ $desk }會看到。急事請打 { $phone }。
