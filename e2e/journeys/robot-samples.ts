/**
 * The four documented requests of the pages (add and update of both kinds), each as one of the pages' four code tabs prints it. The placeholder host is written with a dot. The
 * change of an action follows the registration here, so it has that one's code and another person.
 */
import type { RobotKind } from '../pages/robots.ts';

interface Sample {
  readonly name: string;
  readonly kind: RobotKind;
  readonly verb: 'add' | 'update';
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export const documentedSamples: readonly Sample[] = [
  {
    name: 'a robot registered, as CRest prints it',
    kind: 'robots',
    verb: 'add',
    code: `require_once('crest.php');

$result = CRest::call(
    'bizproc.robot.add',
    [
        'CODE' => 'test_robot',
        'HANDLER' => 'https://app.example.com/robot.php',
        'AUTH_USER_ID' => 1,
        'USE_SUBSCRIPTION' => 'Y',
        'NAME' => 'Send message',
        'PROPERTIES' => [
            'datetime' => [
                'Name' => 'When',
                'Type' => 'datetime',
            ],
            'text' => [
                'Name' => 'Text',
                'Type' => 'text',
            ],
            'user' => [
                'Name' => 'To whom',
                'Type' => 'user',
                'Default' => 'Author;',
            ],
        ],
        'FILTER' => [
            'INCLUDE' => [
                ['crm', 'CCrmDocumentDeal'],
                ['crm', 'CCrmDocumentLead'],
            ],
        ],
    ]
);`,
    body: {
      CODE: 'test_robot',
      HANDLER: 'https://app.example.com/robot.php',
      AUTH_USER_ID: 1,
      USE_SUBSCRIPTION: 'Y',
      NAME: 'Send message',
      PROPERTIES: {
        datetime: { Name: 'When', Type: 'datetime' },
        text: { Name: 'Text', Type: 'text' },
        user: { Name: 'To whom', Type: 'user', Default: 'Author;' },
      },
      FILTER: {
        INCLUDE: [
          ['crm', 'CCrmDocumentDeal'],
          ['crm', 'CCrmDocumentLead'],
        ],
      },
    },
  },
  {
    name: 'that robot changed, as BX24.js prints it',
    kind: 'robots',
    verb: 'update',
    code: `BX24.callMethod(
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
        },
    },
    function(result)
    {
        if(result.error())
            alert("Error: " + result.error());
        else
            alert("Success: " + result.data());
    }
);`,
    body: {
      CODE: 'test_robot',
      FIELDS: {
        NAME: 'Send message to author',
        USE_SUBSCRIPTION: 'N',
        FILTER: { INCLUDE: [['crm', 'CCrmDocumentDeal']] },
      },
    },
  },
  {
    name: 'an action registered, as cURL prints it',
    kind: 'activities',
    verb: 'add',
    code: `curl -X POST \\
-H "Content-Type: application/json" \\
-H "Accept: application/json" \\
-d '{"CODE":"md5_action","HANDLER":"https://app.example.com/ping.php","AUTH_USER_ID":1,"USE_SUBSCRIPTION":"Y","NAME":{"de":"MD5 Generator","en":"MD5 generator"},"DESCRIPTION":{"de":"Die Aktion gibt den MD5-Hash des Eingabeparameters zurück","en":"Activity returns MD5 hash of input parameter"},"PROPERTIES":{"inputString":{"Name":{"de":"Eingabestring","en":"Input string"},"Description":{"de":"Geben Sie den String ein, den Sie hashen möchten","en":"Input string for hashing"},"Type":"string","Required":"Y","Multiple":"N","Default":"{=Document:NAME}"}},"RETURN_PROPERTIES":{"outputString":{"Name":{"de":"MD5","en":"MD5"},"Type":"string","Multiple":"N","Default":null}},"DOCUMENT_TYPE":["lists","BizprocDocument","iblock_164"],"FILTER":{"INCLUDE":[["lists"]]},"auth":"**put_access_token_here**"}' \\
https://portal.example.com/rest/bizproc.activity.add`,
    body: {
      CODE: 'md5_action',
      HANDLER: 'https://app.example.com/ping.php',
      AUTH_USER_ID: 1,
      USE_SUBSCRIPTION: 'Y',
      NAME: { de: 'MD5 Generator', en: 'MD5 generator' },
      DESCRIPTION: {
        de: 'Die Aktion gibt den MD5-Hash des Eingabeparameters zurück',
        en: 'Activity returns MD5 hash of input parameter',
      },
      PROPERTIES: {
        inputString: {
          Name: { de: 'Eingabestring', en: 'Input string' },
          Description: {
            de: 'Geben Sie den String ein, den Sie hashen möchten',
            en: 'Input string for hashing',
          },
          Type: 'string',
          Required: 'Y',
          Multiple: 'N',
          Default: '{=Document:NAME}',
        },
      },
      RETURN_PROPERTIES: {
        outputString: {
          Name: { de: 'MD5', en: 'MD5' },
          Type: 'string',
          Multiple: 'N',
          Default: null,
        },
      },
      DOCUMENT_TYPE: ['lists', 'BizprocDocument', 'iblock_164'],
      FILTER: { INCLUDE: [['lists']] },
    },
  },
  {
    name: 'that action changed, as JS prints it',
    kind: 'activities',
    verb: 'update',
    code: `const response = await $b24.callMethod(
    'bizproc.activity.update',
    {
        CODE: 'md5_action',
        FIELDS: {
            'AUTH_USER_ID': 2,
            'USE_SUBSCRIPTION': 'N',
            'FILTER': {
                INCLUDE: [
                    ['lists'],
                    ['crm', 'CCrmDocumentDeal'],
                ]
            }
        }
    },
);`,
    body: {
      CODE: 'md5_action',
      FIELDS: {
        AUTH_USER_ID: 2,
        USE_SUBSCRIPTION: 'N',
        FILTER: { INCLUDE: [['lists'], ['crm', 'CCrmDocumentDeal']] },
      },
    },
  },
];
