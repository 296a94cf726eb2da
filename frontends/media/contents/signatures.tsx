import { useT } from '@hub/runtime';
import { momentOf, StatusTag } from '@hub/ui';
import { useName } from '../../_nouns/names.tsx';
import type { Content } from './content-page.tsx';
import { reviews, standing } from './reviews.ts';

/** Three reviews by three people; a signature that an edit cancelled stays to be seen, struck through. */
export function Signatures({ content }: { content: Content }) {
  const t = useT();
  const name = useName();
  return (
    <ol className="media-signatures">
      {reviews.map(({ step, looksAt }) => {
        const signed = standing(content.reviewSteps, step);
        const cancelled = content.reviewSteps.findLast((one) => one.step === step && one.cancelledAt);
        return (
          <li key={step} {...(signed ? { 'data-done': true } : {})}>
            <div className="hub-row">
              <StatusTag of="content" state={step} />
              <span className="hub-soft">{t(looksAt)}</span>
            </div>
            {signed ? (
              <div>
                {name(signed.reviewer)} <span className="hub-soft hub-num">{momentOf(signed.decidedAt)}</span>
              </div>
            ) : (
              <div className="hub-soft">
                {content.state === step ? t({ zh: '审核中', en: 'Under review' }) : t({ zh: '待签', en: 'Not signed' })}
              </div>
            )}
            {signed?.opinion ? <div>{signed.opinion}</div> : null}
            {!signed && cancelled ? (
              <div className="hub-soft">
                <del>
                  {name(cancelled.reviewer)} {momentOf(cancelled.decidedAt)}
                </del>{' '}
                {t(
                  cancelled.cancelledBecause === 'EDITED'
                    ? { zh: '稿件修改，签字失效', en: 'cancelled by an edit' }
                    : { zh: '稿件退回，签字失效', en: 'cancelled by a return' },
                )}
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
