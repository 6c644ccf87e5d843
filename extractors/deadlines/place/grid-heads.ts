/** How the names of columns begin in tables of tasks. */
export const HEADS =
  /^(?:s?tt|số\s+tt|nội\s+dung|công\s+việc|nhiệm\s+vụ|hạng\s+mục|công\s+trình|dự\s+án|chủ\s+đầu\s+tư|khởi\s+công|hoàn\s+thành|hoạt\s+động|thời\s+(?:gian|hạn|điểm)|tiến\s+độ|đơn\s+vị|cơ\s+quan|bộ\s+phận|chủ\s+trì|phối\s+hợp|người|phụ\s+trách|đầu\s+mối|ghi\s+chú|địa\s+điểm|thành\s+phần|ngày|(?:phần\s+|đầu\s+)?việc|hạn|xong|chịu\s+trách\s+nhiệm|kết\s+quả|sản\s+phẩm|lực\s+lượng|cùng\s+làm)(?![A-Za-zÀ-ỹ])/iu;
