import { describe, expect, it } from 'vitest';
import { findLanguage, languageOf } from '../../src/parse/language.ts';
import { page } from './page.ts';

describe('the language', () => {
  it.each([
    ['en', 'The bridge over the harbour will close in spring, and traffic will be sent through the tunnel.'],
    ['de', 'Die alte Brücke über den Hafen wird im Frühjahr geschlossen, und der Verkehr rollt durch den Tunnel.'],
    ['fr', 'Le vieux pont sur le port sera fermé au printemps, et les voitures passeront par le tunnel.'],
    ['es', 'El viejo puente sobre el puerto se cerrará en primavera, y el tráfico pasará por el túnel.'],
    ['pt', 'A ponte velha sobre o porto vai fechar na primavera, e o trânsito não passará pelo túnel.'],
    ['it', 'Il vecchio ponte sul porto chiuderà in primavera e il traffico passerà nella galleria della città.'],
    ['nl', 'De oude brug over de haven gaat in het voorjaar dicht, en het verkeer gaat door de tunnel.'],
    ['sv', 'Den gamla bron över hamnen stängs till våren, och trafiken leds genom tunneln, säger hamnen.'],
    [
      'pl',
      'Stary most nad portem zostanie zamknięty na wiosnę, a ruch będzie się odbywał przez tunel, jak i objazdem.',
    ],
    ['tr', 'Limanın üzerindeki eski köprü bu bahar için kapatılacak ve trafik tünelden geçecek.'],
    ['id', 'Jembatan tua di atas pelabuhan itu akan ditutup pada musim semi dan kendaraan lewat terowongan.'],
    ['ru', 'Старый мост через гавань закроют весной, и машины поедут через туннель.'],
    ['uk', 'Старий міст через гавань закриють навесні, і машини поїдуть через тунель.'],
    ['ja', '港にかかる古い橋は春に閉鎖され、車はトンネルを通ることになる。'],
    ['zh', '横跨港口的旧桥将于春季关闭，车辆将改走隧道。'],
    ['ko', '항구를 가로지르는 오래된 다리가 봄에 폐쇄된다.'],
    ['ar', 'سيغلق الجسر القديم فوق الميناء في الربيع وستمر السيارات عبر النفق.'],
    ['el', 'Η παλιά γέφυρα πάνω από το λιμάνι θα κλείσει την άνοιξη.'],
  ])('%s', (language, text) => {
    expect(languageOf(text)?.language).toBe(language);
  });

  it.each([
    [''],
    ['Harbour bridge'],
    ['1234 5678'],
    ['Lorem ipsum dolor'],
    ['— … !'],
    ['Москва'],
  ])('none: %s', (text) => {
    expect(languageOf(text)).toBeNull();
  });

  it('is what the hint says', () => {
    const { source } = page({ hints: { language: 'de' } });
    const body = {
      value: 'The bridge is shut, and nobody knows for how long it will be.',
      spans: [],
      rule: 'test',
      confidence: 1,
    };
    expect(findLanguage(source, body)?.value).toBe('de');
    expect(findLanguage(page().source, body)?.value).toBe('en');
    expect(findLanguage(page().source, null)).toBeNull();
  });
});
