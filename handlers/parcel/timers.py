"""The steps of parcels that come with time."""

from __future__ import annotations

from handlers.parcel.registry import feature
from services import parcel

feature.timer("tell_home", parcel.tell_home)
feature.timer("check_reached", parcel.check_reached)
feature.timer("remind", parcel.remind)
feature.timer("list_calls", parcel.list_calls)
feature.timer("digest", parcel.digest)
