import { Component, type ReactElement, type ReactNode } from 'react';
import { Table2 } from 'lucide-react';
import { Button, EmptyState, useT } from '../../ui';

interface CanvasBoundaryProps {
  readonly onRecord: () => void;
  readonly children: ReactNode;
}

/** A canvas that cannot run (an old browser, no graphics) takes nothing else with it: the record has the same content. */
export class CanvasBoundary extends Component<CanvasBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error('The canvas stopped', error);
  }

  override render(): ReactNode {
    return this.state.failed ? <CanvasFailed onRecord={this.props.onRecord} /> : this.props.children;
  }
}

function CanvasFailed({ onRecord }: { readonly onRecord: () => void }): ReactElement {
  const t = useT();
  return (
    <EmptyState
      icon={<Table2 />}
      title={t('board.canvas.failed')}
      action={
        <Button variant="primary" onPress={onRecord}>
          {t('board.view.record')}
        </Button>
      }
    >
      {t('board.canvas.failed.next')}
    </EmptyState>
  );
}
