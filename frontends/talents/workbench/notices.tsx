import { Link, useLang } from '@hub/runtime';
import { StatusTag } from '@hub/ui';
import { useQuery } from 'urql';
import { CardBody } from '../../_nouns/card-body.tsx';
import { graphql } from '../gql/index.ts';
import { NoticeClock, noticeOver } from '../honours/notice-clock.tsx';
import '../states.ts';

const query = graphql(`
  query HonoursToDecide {
    proposed: honours(first: 5, state: PROPOSED) { nodes { id state noticeUntil noticeDaysLeft person { id name } awardType { code nameZh nameEn } } }
    notice: honours(first: 10, state: NOTICE) { nodes { id state noticeUntil noticeDaysLeft person { id name } awardType { code nameZh nameEn } } }
  }
`);

/** Honours whose notice is over wait for the decision and come first; proposals wait for their notice. */
export default function Notices() {
  const lang = useLang();
  return (
    <CardBody
      answer={useQuery({ query })}
      pick={({ proposed, notice }) => [
        ...notice.nodes.filter(noticeOver),
        ...proposed.nodes,
        ...notice.nodes.filter((honour) => !noticeOver(honour)),
      ]}
      empty={{ zh: '没有待办的荣誉', en: 'Nothing to decide' }}
      item={(honour) => (
        <>
          <StatusTag of="honour" state={honour.state} />
          <Link to={`/talents/honours/${honour.id}`}>
            {[honour.person?.name, lang === 'zh' ? honour.awardType?.nameZh : honour.awardType?.nameEn]
              .filter(Boolean)
              .join(' · ')}
          </Link>
          {honour.state === 'NOTICE' ? (
            <span className="hub-soft">
              <NoticeClock honour={honour} />
            </span>
          ) : null}
        </>
      )}
    />
  );
}
