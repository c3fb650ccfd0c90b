# What is said otherwise in Taiwan than in zh-Hant.

explain-intent-parcel-found = 撿到別人的包裹
explain-intent-item-found = 撿到物件
explain-slot-building = 樓棟
explain-slot-courier = 物流公司
