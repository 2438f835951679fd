import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { Button } from './button';
import { classNames } from './class-names';
import { useT } from './i18n';
import { IconButton } from './icon-button';
import { TONE_ICONS, type Tone } from './notice';
import { VisuallyHidden } from './visually-hidden';
import css from './toast.module.css';

export interface ToastContent {
  readonly text: string;
  readonly tone?: Tone;
  readonly action?: { readonly label: string; readonly onAction: () => void };
  /** `fileName`: the link downloads under this name; null opens it in a tab of its own. */
  readonly link?: { readonly label: string; readonly href: string; readonly fileName: string | null };
  /** Work in progress: stays until it is replaced or closed. */
  readonly isPending?: boolean;
}

export type ToastId = number;

interface ShownToast extends ToastContent {
  readonly id: ToastId;
}

interface Toasts {
  /**
   * A short message in the corner; read out. One with an action stays longer, and for as long as the pointer or the focus
   * is on it; bad news stays until it is closed or replaced.
   */
  readonly show: (toast: ToastContent) => ToastId;
  /** The same place, a new message: what was in progress is done. */
  readonly replace: (id: ToastId, toast: ToastContent) => void;
  readonly close: (id: ToastId) => void;
  /** Heard, not seen. */
  readonly announce: (text: string) => void;
}

const Context = createContext<Toasts | null>(null);

/** Long enough to read twice. */
const VISIBLE_MS = 8_000;
/** Long enough to decide. What the action does can be done without it: undo has its key, a saved file its folder. */
const OFFERED_MS = 30_000;
const MOST_AT_ONCE = 3;

/** Only the last thing done is offered to be undone or opened: older offers would pile up over what one works on. */
const withoutOlderOffers = (toasts: readonly ShownToast[], shown: ToastContent): readonly ShownToast[] => toasts.filter((other) => !shown.action || !other.action || other.isPending);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const [spoken, setSpoken] = useState('');
  const nextId = useRef(0);
  const close = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const value = useMemo<Toasts>(
    () => ({
      show: (toast) => {
        nextId.current += 1;
        const shown = { ...toast, id: nextId.current };
        setToasts((now) => [...withoutOlderOffers(now, shown), shown].slice(-MOST_AT_ONCE));
        return shown.id;
      },
      replace: (id, toast) => setToasts((now) => [...withoutOlderOffers(now, toast).filter((other) => other.id !== id), { ...toast, id }].slice(-MOST_AT_ONCE)),
      close,
      // A repeated message must differ from the last one to be read again.
      announce: (text) => setSpoken((now) => (now === text ? `${text}\u00a0` : text)),
    }),
    [close],
  );
  return (
    <Context value={value}>
      {children}
      <div role="status" className={css.region} data-react-aria-top-layer="true">
        <VisuallyHidden>{spoken}</VisuallyHidden>
        {toasts.map((toast) => (
          <ToastView key={toast.id} toast={toast} onClose={close} />
        ))}
      </div>
    </Context>
  );
}

function ToastView({ toast, onClose }: { readonly toast: ShownToast; readonly onClose: (id: number) => void }) {
  const t = useT();
  const tone = toast.tone ?? 'info';
  const Icon = TONE_ICONS[tone];
  const [isHeld, setHeld] = useState(false);
  const stays = isHeld || toast.link !== undefined || toast.isPending === true || tone === 'danger';
  const shownFor = toast.action ? OFFERED_MS : VISIBLE_MS;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => onClose(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [stays, shownFor, toast.id, onClose]);
  const hold = (): void => setHeld(true);
  const letGo = (): void => setHeld(false);
  return (
    <div className={classNames(css.toast, css[tone])} onPointerEnter={hold} onPointerLeave={letGo} onFocus={hold} onBlur={letGo}>
      <Icon aria-hidden className={css.icon} />
      <span className={css.text}>{toast.text}</span>
      {toast.action && (
        <Button
          variant="quiet"
          onPress={() => {
            toast.action?.onAction();
            onClose(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      {toast.link && (
        // The address may hold for one time only.
        <a className={css.link} href={toast.link.href} onClick={() => setTimeout(() => onClose(toast.id))} {...(toast.link.fileName === null ? { target: '_blank', rel: 'opener' } : { download: toast.link.fileName })}>
          {toast.link.label}
        </a>
      )}
      <IconButton label={t('common.close')} icon={<X />} onPress={() => onClose(toast.id)} />
    </div>
  );
}

export function useToasts(): Toasts {
  const value = useContext(Context);
  if (!value) throw new Error('ToastProvider is missing above this component.');
  return value;
}
