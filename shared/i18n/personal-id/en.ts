import type { AreaTexts } from '../types';
import type { fi } from './fi';

export const en: AreaTexts<typeof fi> = {
  found: 'You wrote a personal identity code. It must not be kept on the board.',
  remove: 'Remove the code',
  removedHere: 'The code is removed from the board. It is still being removed from what the facilitator’s computer has saved.',
  waiting: 'The code is removed from the board. It is removed from what was saved once the facilitator’s computer can be reached again.',
  removed: 'The code is removed from the board and from what the facilitator’s computer had saved.',
  count_one: 'The groups’ boards have {count} personal identity code',
  count_other: 'The groups’ boards have {count} personal identity codes',
  'count.group': '{group}: {count}',
  'count.next': 'Ask the group to remove it.',
  pasted_one: 'The rows have {count} personal identity code. It must not be kept on the board.',
  pasted_other: 'The rows have {count} personal identity codes. They must not be kept on the board.',
  'pasted.remove': 'Remove the codes from the rows',
};
