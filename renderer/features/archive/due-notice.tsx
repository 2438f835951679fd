import { Button, Notice, useT } from '../../ui';
import { dueOf } from './due-tasks';
import { todayIso } from './today';
import { useAsked } from './use-asked';

/** A reminder on home: what was agreed and is overdue, or soon due. Nothing when there is nothing. */
export function DueNotice({ onShow }: { readonly onShow: () => void }) {
  const t = useT();
  const [asked] = useAsked('archive.tasks', {});
  const today = todayIso();
  const count = asked.kind === 'ready' ? asked.answer.agreements.filter((task) => task.text !== '' && ['overdue', 'soon'].includes(dueOf(task, today))).length : 0;
  if (count === 0) return null;
  return (
    <Notice tone="warning" action={<Button onPress={onShow}>{t('archive.dueShow')}</Button>}>
      {t('archive.dueNotice', { count })}
    </Notice>
  );
}
