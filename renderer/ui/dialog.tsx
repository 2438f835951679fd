import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classNames } from './class-names';
import { useT } from './i18n';
import { IconButton } from './icon-button';
import css from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape, the close button or a press outside. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the end; the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'normal' | 'wide' | 'full';
  /** `alertdialog` for a question that can't be undone: a press outside doesn't close it. */
  readonly role?: 'dialog' | 'alertdialog';
}

/** Keeps focus inside, gives it back when it closes, and scrolls within itself on small screens. */
export function Dialog({ title, isOpen, onClose, children, actions, size = 'normal', role = 'dialog' }: DialogProps) {
  const t = useT();
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={role === 'dialog'} className={css.overlay ?? ''}>
      <Modal className={classNames(css.modal, size === 'wide' && css.wide, size === 'full' && css.full)}>
        <AriaDialog role={role} className={css.dialog ?? ''}>
          <div className={css.head}>
            <Heading slot="title" level={2} className={css.title ?? ''}>
              {title}
            </Heading>
            <IconButton label={t('common.close')} icon={<X />} onPress={onClose} />
          </div>
          <div className={css.body}>{children}</div>
          {actions && <div className={css.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface FullScreenDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/** For the projector: fills the window, large type. The title is heard; what is seen is up to the content. */
export function FullScreenDialog({ title, isOpen, onClose, closeLabel, children }: FullScreenDialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} className={css.screenOverlay ?? ''}>
      <Modal className={css.screen ?? ''}>
        <AriaDialog aria-label={title} className={css.screenDialog ?? ''}>
          <div className={css.screenClose}>
            <IconButton label={closeLabel} icon={<X />} onPress={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
