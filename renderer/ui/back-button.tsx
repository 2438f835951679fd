import { ArrowLeft } from 'lucide-react';
import { Button } from './button';
import { useT } from './i18n';

/** At the start of a page's bar: to where one came from. */
export function BackButton({ onPress }: { readonly onPress: () => void }) {
  const t = useT();
  return (
    <Button variant="quiet" icon={<ArrowLeft />} onPress={onPress}>
      {t('common.back')}
    </Button>
  );
}
