import { Icon } from './icon.tsx';

export type Flash = {
  kind: 'success' | 'info' | 'warning' | 'danger';
  text: string;
  /** A command that takes back what was just done. */
  undo?: { action: string; label?: string | undefined } | undefined;
};

/** One sentence about what was just done; it stays until it is closed or the page is left. */
export function Toast({ flash }: { flash: Flash | string | undefined }) {
  if (!flash) return null;
  const { kind, text, undo } =
    typeof flash === 'string' ? { kind: 'success' as const, text: flash, undo: undefined } : flash;
  return (
    <div class={`toast-bar notice notice-${kind} no-print`} role="status" data-toast>
      <Icon name={kind === 'success' ? 'circle-check' : kind === 'info' ? 'info-circle' : 'alert-triangle'} />
      <p>{text}</p>
      {undo && (
        <form method="post" action={undo.action} data-once>
          <button class="btn btn-sm btn-secondary" type="submit">
            <Icon name="arrow-back-up" /> {undo.label ?? 'Hoàn tác'}
          </button>
        </form>
      )}
    </div>
  );
}
