/** `Mốc kiểm tra: từ … đến …`, `Thời điểm kiểm tra: …`: the time that is looked at, not when. */
export const SPOKEN_OF =
  /^\s*(?:mốc|niên\s+độ|phạm\s+vi|thời\s+điểm\s+(?:(?:lấy|tính)\s+số\s+liệu|(?:thanh\s+tra|kiểm\s+tra|giám\s+sát)\s*:))(?![A-Za-zÀ-ỹ])/iu;
