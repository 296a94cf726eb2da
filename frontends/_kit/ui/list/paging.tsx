import { Button, Select } from 'antd';
import { useSay, useWord, words } from '../text.ts';
import { useNumber } from '../time.ts';
import type { ListState } from './types.ts';

type PagingState = Pick<
  ListState<unknown>,
  'page' | 'size' | 'total' | 'hasNext' | 'next' | 'previous' | 'first' | 'setSize' | 'loading'
>;

/** `label`: of the list, so that two lists on one page are told apart. */
export function Paging({ list, label }: { list: PagingState; label?: string | undefined }) {
  const say = useSay();
  const word = useWord();
  const format = useNumber();
  const pages = list.total === null ? null : Math.max(1, Math.ceil(list.total / list.size));
  return (
    <nav
      className="hub-paging hub-noprint"
      aria-label={word(words(label ? `${label}：分页` : '分页', label ? `${label}: pages` : 'Pages'))}
    >
      <span className="hub-soft hub-grow">
        {list.total === null ? null : say(words(`共 ${format(list.total)} 条`, `${format(list.total)} in all`))}
      </span>
      {pages === 1 && list.page === 1 && (list.total ?? 0) <= 20 ? null : (
        <>
          <Select
            size="small"
            aria-label={word(words('每页条数', 'Rows per page'))}
            value={list.size}
            onChange={list.setSize}
            options={[...new Set([20, 50, 100, list.size])]
              .sort((a, b) => a - b)
              .map((value) => ({ value, label: say(words(`${value} 条/页`, `${value} a page`)) }))}
          />
          <Button size="small" disabled={list.page === 1} onClick={list.first}>
            {say(words('首页', 'First'))}
          </Button>
          <Button size="small" disabled={list.page === 1} onClick={list.previous}>
            {say(words('上一页', 'Previous'))}
          </Button>
          <span className="hub-num" aria-current="page">
            {list.page}
            {pages ? ` / ${pages}` : null}
          </span>
          <Button size="small" disabled={!list.hasNext || list.loading} onClick={list.next}>
            {say(words('下一页', 'Next'))}
          </Button>
        </>
      )}
    </nav>
  );
}
