// The explorer: an editor, the answer beside it, and the schema to look things up in. No dependency, no outside address.
const at = (id) => document.getElementById(id);
const example = `# 计划看板 · the plan board
query Board {
  planBoard {
    asOf
    rows(first: 3) {
      nodes { number text leadName }
    }
  }
}
`;

/** The part of the introspection that the documentation shows. */
const schemaQuery = `{
  __schema {
    queryType { name } mutationType { name }
    types {
      kind name description
      fields { name description args { name type { ...T } } type { ...T } }
      inputFields { name description type { ...T } }
      enumValues { name description }
      possibleTypes { name }
    }
  }
}
fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

/** A session's token against forged requests; whoever has no session needs none. */
async function csrfHeader() {
  const response = await fetch('/auth/session', { credentials: 'same-origin' });
  if (!response.ok) return {};
  const session = await response.json();
  at('who').textContent = session.viewer.name;
  return { 'x-csrf-token': session.csrfToken };
}

const csrf = await csrfHeader();
let types = new Map();
let roots = [];

async function ask(body, headers = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true', ...csrf, ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, requestId: response.headers.get('x-request-id'), body: await response.json() };
}

function named(type) {
  return type.ofType ? named(type.ofType) : type.name;
}

function written(type) {
  if (type.kind === 'NON_NULL') return `${written(type.ofType)}!`;
  if (type.kind === 'LIST') return `[${written(type.ofType)}]`;
  return type.name;
}

function element(tag, text, ...children) {
  const node = document.createElement(tag);
  if (text) node.textContent = text;
  node.append(...children);
  return node;
}

function link(name, text = name) {
  const button = element('button', text);
  button.type = 'button';
  button.addEventListener('click', () => show(name));
  return button;
}

function member(field) {
  const title = element('dt', '', element('code', field.name));
  if (field.args?.length) {
    title.append(`(${field.args.map((arg) => `${arg.name}: ${written(arg.type)}`).join(', ')})`);
  }
  if (field.type) title.append(': ', link(named(field.type), written(field.type)));
  return [title, element('dd', field.description ?? '')];
}

function show(name) {
  const type = types.get(name);
  if (!type) return;
  const list = element('dl');
  for (const field of type.fields ?? type.inputFields ?? type.enumValues ?? []) list.append(...member(field));
  for (const possible of type.possibleTypes ?? []) list.append(element('dt', '', link(possible.name)));
  at('docs').replaceChildren(element('h3', `${type.name} `), element('p', type.description ?? ''), list);
  at('trail').replaceChildren(...roots.flatMap((root) => [link(root), ' ']), name);
}

function find(word) {
  if (!word) return show(roots[0]);
  const wanted = word.toLowerCase();
  const list = element('dl');
  for (const type of types.values()) {
    const members = [...(type.fields ?? []), ...(type.inputFields ?? [])];
    const hits = members.filter((m) => `${m.name} ${m.description ?? ''}`.toLowerCase().includes(wanted));
    if (!hits.length && !`${type.name} ${type.description ?? ''}`.toLowerCase().includes(wanted)) continue;
    list.append(element('dt', '', link(type.name)), element('dd', hits.map((hit) => hit.name).join(', ')));
  }
  at('docs').replaceChildren(list);
}

async function run() {
  let variables;
  try {
    variables = JSON.parse(at('variables').value || '{}');
  } catch (error) {
    at('status').textContent = `变量不是有效的 JSON · ${error.message}`;
    return;
  }
  at('status').textContent = '…';
  const purpose = at('purpose').value.trim();
  const started = performance.now();
  try {
    const headers = purpose ? { 'x-hub-purpose': encodeURIComponent(purpose) } : {};
    const answer = await ask({ query: at('query').value, variables }, headers);
    const took = Math.round(performance.now() - started);
    at('status').textContent = `HTTP ${answer.status} · ${took} ms · ${answer.requestId ?? ''}`;
    at('answer').textContent = JSON.stringify(answer.body, null, 2);
  } catch (error) {
    at('status').textContent = `没有回应 · no answer: ${error.message}`;
  }
}

at('query').value = localStorage.getItem('hub-explorer-query') ?? example;
at('query').addEventListener('input', () => localStorage.setItem('hub-explorer-query', at('query').value));
at('run').addEventListener('click', run);
at('find').addEventListener('input', () => find(at('find').value.trim()));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
});

const { body } = await ask({ query: schemaQuery });
if (body.data) {
  const shown = body.data.__schema.types.filter((type) => !type.name.startsWith('__'));
  types = new Map(shown.map((type) => [type.name, type]));
  roots = [body.data.__schema.queryType.name, body.data.__schema.mutationType?.name].filter(Boolean);
  show(roots[0]);
} else {
  at('who').textContent = body.errors?.[0]?.extensions?.messageZh ?? '无法读取结构';
}
