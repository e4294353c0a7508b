/** Lists the invented people are put together from. Each language keeps to itself, so that names look like names. */
interface NameList {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly middle: readonly string[];
  readonly positions: readonly string[];
}

export const NAME_LISTS: readonly NameList[] = [
  {
    first: words(
      'Alice Brian Clara Daniel Edith Frank Grace Henry Iris Jonas Karen Louis Molly Nathan Olive Peter',
    ),
    last: words(
      'Ashdale Birchwell Coppley Dunmere Elmstow Fernhall Glenrick Hazelton Inkwood Juniper Kestrel Larkhill',
    ),
    middle: [],
    positions: [
      'Sales manager',
      'Accountant',
      'Support engineer',
      'Head of department',
      'Logistics planner',
    ],
  },
  {
    first: words(
      'Анна Борис Вера Глеб Дарья Егор Зоя Игорь Кира Лев Майя Олег Павел Роман Софья Тимур',
    ),
    last: words(
      'Берёзко Ветерко Грибко Дождевых Ежовских Заречных Ивовых Калинко Луговых Медовых Нивных Озёрных',
    ),
    middle: [],
    positions: ['Менеджер по продажам', 'Бухгалтер', 'Инженер', 'Руководитель отдела', 'Кладовщик'],
  },
  {
    first: words(
      'Anke Bernd Carla Dieter Elke Florian Greta Hannes Ilse Jürgen Käthe Lukas Maike Niklas Otto Ümran',
    ),
    last: words(
      'Ahornbach Birkenfels Distelmann Eichgrün Föhrental Ginsterweg Holundermoos Kiefernau Lärchenhöh Mühlgras Nussbrück Quellenstein',
    ),
    middle: [],
    positions: [
      'Vertriebsleitung',
      'Buchhaltung',
      'Außendienst',
      'Prüfingenieurin',
      'Lagerverwaltung',
    ],
  },
];

function words(text: string): string[] {
  return text.split(' ');
}
