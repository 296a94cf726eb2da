import { can, useSession, useT } from '@hub/runtime';
import { GapLabel, momentOf, useAct, useReason, useTell, useUndo } from '@hub/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { AttachmentPartsFragment } from '../gql/graphql.ts';
import { useUnitName } from '../units.ts';
import { removeAttachmentDocument, restoreAttachmentDocument } from './file-queries.ts';
import { sizeWords } from './file-words.ts';

interface Props {
  file: AttachmentPartsFragment;
  reload: () => void;
}

/** One file: its name fetches it; who brought it and when; whoever may takes it away, and back. */
export function AttachmentRow({ file, reload }: Props) {
  const nameOf = useUnitName();
  const officer = useSession();
  const { name, bytes, uploadedBy, uploaderUnit, uploadedAt, address, sha256 } = file;
  const mine = uploadedBy.id === officer?.id;
  return (
    <li className="tasks-file">
      <span className="tasks-file-kind" aria-hidden>
        {name.slice(name.lastIndexOf('.') + 1).toUpperCase()}
      </span>
      <div className="hub-grow">
        <a href={address} download={name} title={`SHA-256 ${sha256}`} className="hub-a tasks-file-name">
          {name}
        </a>
        <p className="hub-soft tasks-file-line">
          {sizeWords(bytes)} · {nameOf(uploadedBy) || <GapLabel />} {nameOf(uploaderUnit)} ·{' '}
          <time dateTime={uploadedAt}>{momentOf(uploadedAt)}</time>
        </p>
      </div>
      <CopyAddress file={file} />
      {mine || can('tasks/attachments.remove') ? <Remove file={file} mine={mine} reload={reload} /> : null}
    </li>
  );
}

/** Where evidence is asked for, the address of an attachment is an answer. */
function CopyAddress({ file: { address, name } }: Pick<Props, 'file'>) {
  const t = useT();
  const tell = useTell();
  // Browsers give the clipboard to https and to this machine only.
  if (!navigator.clipboard) return null;
  const copied = { zh: '地址已复制，可填入佐证', en: 'Copied; it can be given as evidence' };
  return (
    <Button size="small" onClick={() => void navigator.clipboard.writeText(address).then(() => tell.done(copied))}>
      {t({ zh: '复制地址', en: 'Copy address' })}
      <span className="hub-sr">{` ${name}`}</span>
    </Button>
  );
}

function Remove({ file: { id, version, name }, mine, reload }: Props & { mine: boolean }) {
  const t = useT();
  const ask = useReason();
  const act = useAct();
  const undo = useUndo();
  const [busy, setBusy] = useState(false);
  const [, remove] = useMutation(removeAttachmentDocument);
  const [, restore] = useMutation(restoreAttachmentDocument);
  const taken = { zh: '已删除附件', en: 'Removed' };
  const away = async () => {
    // One's own file comes back by a press; somebody else's goes with a reason only.
    const reason = mine
      ? null
      : await ask({
          title: { zh: '删除附件', en: 'Remove the attachment' },
          effect: { zh: `“${name}”不再显示，原因留档。`, en: `“${name}” is no longer shown; the reason is kept.` },
          danger: true,
        });
    if (!mine && reason === null) return;
    setBusy(true);
    const gone = act(await remove({ input: { id, version, reason } }), (data) => data.removeAttachment, taken);
    setBusy(false);
    reload();
    if (!gone) return;
    undo(taken, async () => {
      act(await restore({ input: { id, version: gone.version } }), (data) => data.restoreAttachment, {
        zh: '附件已恢复',
        en: 'It is there again',
      });
      reload();
    });
  };
  return (
    <Button size="small" danger disabled={busy} onClick={() => void away()}>
      {t({ zh: '删除', en: 'Remove' })}
      <span className="hub-sr">{` ${name}`}</span>
    </Button>
  );
}
