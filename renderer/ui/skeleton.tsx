import { useEffect, useState, type CSSProperties } from 'react';
import { useT } from './i18n';
import css from './skeleton.module.css';

/** Quick answers never flash a placeholder. */
const QUIET_MS = 150;

export interface SkeletonProps {
  readonly count?: number;
  readonly height?: number;
  /** Width of each piece; the row wraps. */
  readonly width?: string;
}

/** Placeholders in the shape of what is coming, with a word for those who don't see them. */
export function Skeleton({ count = 1, height = 24, width = '100%' }: SkeletonProps) {
  const t = useT();
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!visible) return null;
  const style: CSSProperties = { height, width };
  return (
    <div className={css.frame} role="status">
      <p className={css.word}>{t('common.loading')}</p>
      <div className={css.row} aria-hidden>
        {Array.from({ length: count }, (_, index) => (
          <div key={index} className={css.piece} style={style} />
        ))}
      </div>
    </div>
  );
}
