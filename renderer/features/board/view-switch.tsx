import { Columns2, LayoutGrid, Table2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useT } from '../../ui';
import type { BoardView } from './board-view';
import css from './board.module.css';

const ICONS = { canvas: LayoutGrid, record: Table2, both: Columns2 } as const;

interface ViewSwitchProps {
  readonly view: BoardView;
  readonly views: readonly BoardView[];
  readonly onChange: (view: BoardView) => void;
}

/** Canvas, record or both: one content, two faces. */
export function ViewSwitch({ view, views, onChange }: ViewSwitchProps): ReactElement {
  const t = useT();
  return (
    <ToggleButtonGroup
      aria-label={t('board.view')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const chosen = views.find((candidate) => keys.has(candidate));
        if (chosen) onChange(chosen);
      }}
      className={css.switch ?? ''}
    >
      {views.map((candidate) => {
        const Icon = ICONS[candidate];
        return (
          <ToggleButton key={candidate} id={candidate} className={css.switchItem ?? ''}>
            <Icon aria-hidden size={18} />
            {t(`board.view.${candidate}`)}
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
