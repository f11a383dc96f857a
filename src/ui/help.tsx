export type KeyHelp = { keys: string; text: string };

const always: readonly KeyHelp[] = [
  { keys: '/', text: 'Đến ô tìm kiếm' },
  { keys: 'j', text: 'Dòng tiếp theo trong danh sách' },
  { keys: 'k', text: 'Dòng trước trong danh sách' },
  { keys: 'Enter', text: 'Mở dòng đang chọn' },
  { keys: 'x', text: 'Chọn, bỏ chọn dòng đang đứng' },
  { keys: 'Ctrl + Enter', text: 'Gửi biểu mẫu đang nhập' },
  { keys: 'Esc', text: 'Đóng hộp thoại, rời ô nhập' },
  { keys: '?', text: 'Mở bảng phím tắt này' },
];

/** The list of keyboard shortcuts, opened by "?" where script runs. */
export const HelpSheet = ({ more = [] }: { more?: readonly KeyHelp[] | undefined }) => (
  <dialog class="sheet" id="help-sheet" aria-labelledby="help-title">
    <h2 class="card-title" id="help-title">
      Phím tắt
    </h2>
    <dl class="keys">
      {[...more, ...always].map(({ keys, text }) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <p class="form-hint">
      Phím tắt không có tác dụng khi đang gõ trong ô nhập, kể cả khi bộ gõ tiếng Việt đang ghép chữ.
    </p>
    <form method="dialog">
      <button class="btn btn-secondary" type="submit">
        Đóng
      </button>
    </form>
  </dialog>
);
