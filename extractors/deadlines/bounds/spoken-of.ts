/** `Mốc kiểm tra: từ … đến …`, `Thời điểm kiểm tra: …`, `Thời gian chốt số liệu: từ … đến …`: the time that is looked at, not when. */
export const SPOKEN_OF =
  /^\s*(?:mốc|niên\s+độ|phạm\s+vi|thời\s+(?:gian|kỳ)\s+(?:lấy|tính|chốt)\s+số\s+liệu|thời\s+điểm\s+(?:(?:lấy|tính)\s+số\s+liệu|(?:thanh\s+tra|kiểm\s+tra|giám\s+sát)\s*:))(?![A-Za-zÀ-ỹ])/iu;
