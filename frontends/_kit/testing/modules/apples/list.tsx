import { Link, useQueryState } from '@hub/runtime';
import { Page } from '@hub/ui';
import { Table } from 'antd';

const rows = ['红富士', '国光', '青蕉'].map((name, index) => ({ id: String(index + 1), name }));

export function List() {
  const [sort, setSort] = useQueryState('sort', 'id');
  const shown = sort === 'id' ? rows : [...rows].reverse();
  return (
    <Page title={{ zh: '苹果总览', en: 'All apples' }}>
      <button type="button" onClick={() => setSort(sort === 'id' ? 'last' : 'id')}>
        倒序
      </button>
      <div className="apples-list">
        <Table
          rowKey="id"
          dataSource={shown}
          pagination={false}
          columns={[
            {
              title: '名称',
              dataIndex: 'name',
              render: (name: string, row) => <Link to={`/apples/${row.id}`}>{name}</Link>,
            },
          ]}
        />
      </div>
    </Page>
  );
}
