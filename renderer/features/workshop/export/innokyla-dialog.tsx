import { useMemo, useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { createT, type MessageKey } from '../../../../shared/i18n';
import { innokylaText, type InnokylaField, type InnokylaHeading } from '../../../../shared/outline/innokyla';
import { buildReport } from '../../../../shared/outline/report';
import { readWorkshop, type GroupInfo } from '../../../../shared/protocol';
import type { InnokylaPart } from '../../../../shared/templates/types';
import { Button, copyText, Dialog, IconButton, Notice, Skeleton, useT, VisuallyHidden } from '../../../ui';
import type { LiveWorkshop } from '../use-opened-workshop';
import { useBoards } from './use-boards';
import css from './export-dialog.module.css';

interface InnokylaDialogProps {
  readonly workshop: LiveWorkshop;
  readonly groups: readonly GroupInfo[];
  readonly parts: readonly InnokylaPart[];
  readonly onClose: () => void;
}

const headingKey = (heading: InnokylaHeading): MessageKey & `innokyla.heading_${string}` => `innokyla.heading_${heading}`;

/** What the workshop produced, ready to be copied into Innokylä field by field. */
export function InnokylaDialog({ workshop, groups, parts, onClose }: InnokylaDialogProps) {
  const t = useT();
  const boards = useBoards(workshop, groups);
  const { summary } = workshop.opened;
  const fields = useMemo(() => {
    if (boards === null || boards === 'failed') return [];
    const { language } = summary;
    const report = buildReport({ workshop: readWorkshop(workshop.session.doc, summary.id), boards, language, pictures: [] });
    return innokylaText(report, parts, { t: createT(language), language });
  }, [boards, parts, summary, workshop]);
  return (
    <Dialog title={t('innokyla.title')} isOpen onClose={onClose} size="wide">
      {boards === null ? <Skeleton count={5} height={72} /> : boards === 'failed' ? <Notice tone="danger">{t('export.unread')}</Notice> : <Fields fields={fields} />}
    </Dialog>
  );
}

function Fields({ fields }: { readonly fields: readonly InnokylaField[] }) {
  const t = useT();
  const [copied, setCopied] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const copy = (what: string, text: string): void => {
    void copyText(text).then((done) => {
      setFailed(!done);
      setCopied(done ? what : null);
    });
  };
  const whole = fields.map(({ heading, text }) => `${t(headingKey(heading))}\n\n${text}`).join('\n\n');
  return (
    <div className={css.innokyla}>
      <p>{t('innokyla.help')}</p>
      {failed && <Notice tone="warning">{t('innokyla.notCopied')}</Notice>}
      <div>
        <Button icon={copied === '' ? <Check /> : <Copy />} onPress={() => copy('', whole)}>
          {copied === '' ? t('innokyla.copied') : t('innokyla.copyAll')}
        </Button>
      </div>
      {fields.map(({ heading, text }) => {
        const name = t(headingKey(heading));
        return (
          <section key={heading} className={css.innokylaField} aria-label={name}>
            <h3 lang="fi">{name}</h3>
            {text !== '' && <IconButton label={copied === heading ? t('innokyla.copied') : t('innokyla.copy', { heading: name })} icon={copied === heading ? <Check /> : <Copy />} onPress={() => copy(heading, text)} />}
            <p className={text === '' ? css.nothing : css.innokylaText} dir="auto">
              {text === '' ? t('innokyla.empty') : text}
            </p>
          </section>
        );
      })}
      <div role="status">
        <VisuallyHidden>{copied === null ? '' : t('innokyla.copied')}</VisuallyHidden>
      </div>
    </div>
  );
}
