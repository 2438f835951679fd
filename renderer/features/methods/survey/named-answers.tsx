import { useEffect, useState, type ReactElement } from 'react';
import { answerWords, textIn, type MethodAction, type MethodAnswer, type SurveyAnswers, type SurveyInfo } from '../../../../shared/methods';
import { Button, Dialog, Skeleton, Table, useLanguage, useT } from '../../../ui';

interface NamedAnswersProps {
  readonly survey: SurveyInfo;
  readonly act: (action: MethodAction) => Promise<MethodAnswer | null>;
  readonly onClose: () => void;
}

type Person = { readonly name: string; readonly answers: SurveyAnswers };

/** Who answered what, for the facilitator; of a survey that said beforehand that names go with the answers. */
export function NamedAnswers({ survey, act, onClose }: NamedAnswersProps): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const [people, setPeople] = useState<readonly Person[] | null>(null);
  const { id } = survey;
  useEffect(() => {
    let isGone = false;
    void act({ action: 'survey.named', id }).then((answer) => {
      if (isGone) return;
      if (answer?.kind === 'named') setPeople(answer.people);
      // What went wrong has been said.
      else onClose();
    });
    return () => {
      isGone = true;
    };
    // Read once, when it is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);
  const sorted = people && [...people].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <Dialog title={t('surveys.named.title', { title: textIn(survey.title, language, survey.languages) })} isOpen size="wide" onClose={onClose} actions={<Button onPress={onClose}>{t('common.close')}</Button>}>
      {sorted === null ? (
        <Skeleton height={120} />
      ) : sorted.length === 0 ? (
        <p>{t('surveys.noAnswers')}</p>
      ) : (
        <Table
          caption={t('surveys.named')}
          isCaptionHidden
          narrow="stack"
          columns={[{ id: 'name', label: t('surveys.named.name') }, ...survey.questions.map((question) => ({ id: question.id, label: textIn(question.text, language, survey.languages) }))]}
        >
          {sorted.map(({ name, answers }, index) => (
            <tr key={`${index} ${name}`}>
              <th scope="row">{name}</th>
              {answerWords(survey, answers, language).map(({ questionId, question, lines }) => (
                <td key={questionId} data-label={question}>
                  {lines.length === 0 ? '–' : lines.map((line, at) => <div key={at}>{line}</div>)}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </Dialog>
  );
}
