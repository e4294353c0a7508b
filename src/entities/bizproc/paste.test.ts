import { expect, test } from 'vitest';
import { lineOf, pasteDefinition, pasteProperties } from './paste';
import { propertiesJson } from './wire-property';

const body =
  '{"CODE":"test_robot","FIELDS":{"NAME":"Send message to author","USE_SUBSCRIPTION":"N","FILTER":{"INCLUDE":[["crm","CCrmDocumentDeal"]]}}}';
const given = {
  code: 'test_robot',
  name: 'Send message to author',
  waits: false,
  filter: { include: [['crm', 'CCrmDocumentDeal']], exclude: [] },
};

// The five tabs of page 001, as they are printed there.
test.each([
  ['JSON', body],
  [
    'cURL',
    `curl -X POST \\
    -H "Content-Type: application/json" \\
    -H "Accept: application/json" \\
    -d '{"CODE":"test_robot","FIELDS":{"NAME":"Send message to author","USE_SUBSCRIPTION":"N","FILTER":{"INCLUDE":[["crm","CCrmDocumentDeal"]]}},"auth":"**put_access_token_here**"}' \\
    https://**put_your_bitrix24_address**/rest/bizproc.robot.update`,
  ],
  [
    'JS',
    `try
    {
    	const response = await $b24.callMethod(
    		'bizproc.robot.update',
    		{
    			'CODE': 'test_robot',
    			'FIELDS': {
    				'NAME': 'Send message to author',
    				'USE_SUBSCRIPTION': 'N',
    				'FILTER': {
    					INCLUDE: [
    						['crm', 'CCrmDocumentDeal']
    					]
    				}
    			}
    		}
    	);`,
  ],
  [
    'BX24.js',
    `BX24.callMethod(
        'bizproc.robot.update',
        {
            'CODE': 'test_robot',
            'FIELDS': {
                'NAME': 'Send message to author',
                'USE_SUBSCRIPTION': 'N',
                'FILTER': { INCLUDE: [ ['crm', 'CCrmDocumentDeal'] ] }
            },
        },
        function(result) { alert("Error: " + result.error()); }
    );`,
  ],
  [
    'PHP CRest',
    `require_once('crest.php');

    $result = CRest::call(
        'bizproc.robot.update',
        [
            'CODE' => 'test_robot',
            'FIELDS' => [
                'NAME' => 'Send message to author',
                'USE_SUBSCRIPTION' => 'N',
                'FILTER' => [
                    'INCLUDE' => [
                        ['crm', 'CCrmDocumentDeal']
                    ]
                ]
            ]
        ]
    );`,
  ],
  [
    'an assignment',
    `$robot = ${body.replaceAll('{', '[').replaceAll('}', ']').replaceAll(':', ' => ')};`,
  ],
])('a person pastes the example as %s', (_, source) => {
  const { given: pasted, problems } = pasteDefinition(source);
  expect(problems).toEqual([]);
  expect(pasted).toEqual(given);
});

const printed = `// example for select type
'docType': {
    'Name': {
        'de': 'Dokumenttyp',
        'en': 'Document type'
    },
    'Required': 'Y',
    'Multiple': 'N',
    'Default': 'PDF',
    'Type': 'select',
    'Options': {
        'pdf': 'PDF',
        'docx': 'DOCX'
    }
}

// example for string type
'Parameters': {
    'Name': {
        'en': 'Template\\'s parameters'
    },
    'Type': 'string'
}`;

test('the printed examples of parameters are pasted one by one', () => {
  const [select = '', text = ''] = printed.split('\n\n');
  expect(JSON.stringify(propertiesJson(pasteProperties(select, 'properties').rows))).toBe(
    '{"docType":{"Name":{"de":"Dokumenttyp","en":"Document type"},"Required":"Y","Multiple":"N","Default":"PDF","Type":"select","Options":{"pdf":"PDF","docx":"DOCX"}}}',
  );
  expect(pasteProperties(text, 'properties').rows[0]?.name).toEqual({
    en: "Template's parameters",
  });
});

test('a document type as printed keeps its single backslashes', () => {
  const source = `'DOCUMENT_TYPE': ['crm', 'Bitrix\\Crm\\Integration\\BizProc\\Document\\Quote', 'QUOTE']`;
  expect(pasteDefinition(source).given.documentType).toEqual([
    'crm',
    'Bitrix\\Crm\\Integration\\BizProc\\Document\\Quote',
    'QUOTE',
  ]);
});

test.each([
  ["'PROPERTIES' => ['a' => ['Name' => 'A']]", ['a']],
  ['{"properties":{"a":{"Name":"A"},"b":{"name":"B"}}}', ['a', 'b']],
  ['{"PROPERTIES":{"Name":"A parameter of this name"}}', ['PROPERTIES']],
  ['[]', []],
  ['{}', []],
])('a list of parameters is found in %s', (source, keys) => {
  const { rows, problems } = pasteProperties(source, 'properties');
  expect(problems).toEqual([]);
  expect(rows.map(({ key }) => key)).toEqual(keys);
});

test.each([
  ['{\n"NAME": ["x"]\n}', 2, 'notText'],
  ['{\n"USE_SUBSCRIPTION":\n"maybe"}', 3, 'notYesNo'],
  ['{"AUTH_USER_ID": "me"}', 1, 'notUserId'],
  ['{"PROPERTIES": "none"}', 1, 'notParameters'],
  ['{"PROPERTIES": {\n"a": "A"}}', 2, 'notParameter'],
  ['{"PROPERTIES": {"a": {"Name": "A",\n"NAME": "B"}}}', 2, 'keyTwice'],
  ['{"PROPERTIES": {"a": {"Name": "A"},\n"a": {"Name": "A"}}}', 2, 'keyTwice'],
  ['{"PROPERTIES": {"a": {"Name": "A", "Options": 5}}}', 1, 'notOptions'],
  ['{"PROPERTIES": {"a": {"Name": "A", "Options": {"x":"1",\n"x":"2"}}}}', 2, 'keyTwice'],
  ['{"PROPERTIES": {"a": {"Name": {"de":"A",\n"DE":"B"}}}}', 2, 'keyTwice'],
  ['{"FILTER": "box"}', 1, 'notFilter'],
  ['{"FILTER": {"INCLUDE": "box"}}', 1, 'notRules'],
  ['{"FILTER": {"ONLY": []}}', 1, 'filterKey'],
  ['{"DOCUMENT_TYPE": "lead"}', 1, 'notDocumentType'],
  ['["x"]', 1, 'notDefinition'],
  ['{"NAME": "x",\n"name": "y"}', 2, 'keyTwice'],
  ['{"NAME": "x"', 1, 'unfinished'],
  ['{"NAME":\n x y}', 2, 'unexpected'],
  ['{"__proto__": {}}', 1, 'forbiddenKey'],
  ['{"NAME": "x", "EXTRA": {"__proto__": 1}}', 1, 'forbiddenKey'],
  ['', 1, 'unfinished'],
  ['Hello', 1, 'unexpected'],
])('of %j the mistake is told with its line', (source, line, rule) => {
  const { problems } = pasteDefinition(source);
  expect(problems[0]).toMatchObject({ line, text: { key: `paste.${rule}` } });
});

test('a token in a pasted body is forgotten', () => {
  expect(JSON.stringify(pasteDefinition('{"CODE":"a","auth":"secret"}'))).not.toContain('secret');
});

test('nothing pasted reaches a prototype', () => {
  const { given: pasted } = pasteDefinition('{"constructor":{"prototype":{"x":1}},"CODE":"a"}');
  expect(Reflect.get({}, 'x')).toBeUndefined();
  expect(pasted.code).toBe('a');
});

test('a problem of the form is found in the text', () => {
  const { lines } = pasteProperties(
    '{\n"a": {\n"Name": "A",\n"Type": "int",\n"Default": "x"}}',
    'properties',
  );
  expect(lineOf(lines, 'properties.0.default')).toBe(5);
  expect(lineOf(lines, 'properties.0.options.1.key')).toBe(2);
  expect(lineOf(lines, 'properties.7.key')).toBeNull();
});
