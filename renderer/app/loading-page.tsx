import { Skeleton } from '../ui';
import css from './loading-page.module.css';

/** While a face or a screen is being fetched. */
export function LoadingPage() {
  return (
    <main className={css.page}>
      <Skeleton count={3} height={96} />
    </main>
  );
}
