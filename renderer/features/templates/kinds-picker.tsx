import { CARD_KINDS, isCardKind, type CardKind } from '../../../shared/doc';
import { useT } from '../../ui';
import css from './templates.module.css';

interface KindsPickerProps {
  readonly label: string;
  readonly kinds: readonly CardKind[];
  /** What can be chosen; every kind when missing. */
  readonly among?: readonly CardKind[];
  readonly onChange: (kinds: readonly CardKind[]) => void;
}

const ALL_KINDS = Object.keys(CARD_KINDS).filter(isCardKind);

/** Which kinds of card belong to a place. At least one. */
export function KindsPicker({ label, kinds, among = ALL_KINDS, onChange }: KindsPickerProps) {
  const t = useT();
  return (
    <fieldset className={css.kinds}>
      <legend className={css.words}>{label}</legend>
      {among.map((kind) => {
        const isChosen = kinds.includes(kind);
        return (
          <label key={kind} className={css.kind}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isChosen && kinds.length === 1}
              onChange={() => onChange(among.filter((one) => (one === kind ? !isChosen : kinds.includes(one))))}
            />
            {t(`cards.kind.${kind}`)}
          </label>
        );
      })}
    </fieldset>
  );
}
