import { Component, type ErrorInfo, type ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import { Button, EmptyState, useT } from '../ui';

interface Props {
  /** A way out when trying again doesn't help. */
  readonly homeHref?: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/**
 * A view that throws is replaced by words and a way on. Documents live outside React's tree and on the host's disk,
 * so that nothing written is lost with the view.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('A view stopped', error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <Stopped error={error} homeHref={this.props.homeHref} onRetry={() => this.setState({ error: null })} /> : this.props.children;
  }
}

function Stopped({ error, homeHref, onRetry }: { readonly error: Error; readonly homeHref: string | undefined; readonly onRetry: () => void }) {
  const t = useT();
  return (
    <main role="alert">
      <EmptyState
        icon={<TriangleAlert />}
        title={t('common.crashTitle')}
        action={
          <>
            <Button variant="primary" onPress={onRetry}>
              {t('common.tryAgain')}
            </Button>
            {homeHref !== undefined && <a href={homeHref}>{t('common.home')}</a>}
          </>
        }
      >
        <p>{t('common.crashText')}</p>
        <p>
          <small>{t('common.supportCode', { code: error.name })}</small>
        </p>
      </EmptyState>
    </main>
  );
}
