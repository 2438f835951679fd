import { Drama } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button, Notice, useT } from '../../ui';
import { useRehearsal } from './use-rehearsal';
import css from './rehearsal.module.css';

interface RehearseSectionProps {
  readonly workshopId: string;
  /** To the desk of the copy. */
  readonly onBegun: (workshopId: string) => void;
}

/** Where the facilitator tries the day before it comes. */
export function RehearseSection({ workshopId, onBegun }: RehearseSectionProps): ReactElement {
  const t = useT();
  const { state, begin } = useRehearsal();
  const [isBeginning, setBeginning] = useState(false);
  const [problem, setProblem] = useState<'not-here' | 'failed' | null>(null);
  const isOn = state.kind === 'on' && state.of === workshopId;
  const press = async (): Promise<void> => {
    setBeginning(true);
    setProblem(null);
    const begun = await begin(workshopId);
    setBeginning(false);
    if (typeof begun === 'string') setProblem(begun);
    else onBegun(begun.workshopId);
  };
  return (
    <section className={css.section} aria-labelledby="rehearse-title">
      <h2 id="rehearse-title">{t('rehearsal.heading')}</h2>
      <p>{t('rehearsal.intro')}</p>
      <p>{t('rehearsal.promise')}</p>
      {problem && <Notice tone="warning">{t(problem === 'not-here' ? 'rehearsal.notHere' : 'rehearsal.failed')}</Notice>}
      <p>
        <Button variant="primary" icon={<Drama />} isPending={isBeginning} onPress={() => void press()}>
          {t(isOn ? 'rehearsal.beginAgain' : 'rehearsal.begin')}
        </Button>
      </p>
    </section>
  );
}
