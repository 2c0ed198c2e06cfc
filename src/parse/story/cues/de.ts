import type { Table } from './table.ts';

export const de: Table = {
  share:
    'teilen|merken|drucken|mailen|per e-mail|link kopieren|folgen|folgen sie uns|artikel teilen|empfehlen|vorlesen|als favorit|versenden|kopieren|merkliste',
  newsletter:
    'abonnieren|abo|abos|abonnement|abonnenten|abonnent|anmeldung|kostenlos|kostenlos testen|jetzt testen|registrierung|jetzt abonnieren|newsletter bestellen|e-mail-adresse|push-nachrichten|probeabo|digitalabo|monatlich kündbar|weiterlesen|jetzt weiterlesen|bestellen|testen|jetzt lesen|postfach',
  account:
    'anmelden|abmelden|einloggen|ausloggen|registrieren|mein konto|konto|passwort|mein abo|profil|angemeldet|benutzerkonto|jetzt anmelden',
  legal:
    'impressum|datenschutz|datenschutzerklärung|datenschutzeinstellungen|agb|nutzungsbedingungen|alle rechte vorbehalten|urheberrecht|barrierefreiheit|einwilligung|nutzungsbasierte|widerruf|widerrufen|zustimmung|zustimmen|tracking|personenbezogene|personenbezogene daten|externe inhalte|externer inhalt|redaktioneller inhalt|netiquette|jugendschutz|verträge hier kündigen',
  advert:
    'anzeige|anzeigen|werbung|gesponsert|sponsoring|mediadaten|affiliate-link|affiliate-links|provision|gutscheine|gutschein|angebote|rabatt|empfohlener externer|empfohlener redaktioneller',
  related:
    'mehr zum thema|mehr zu|mehr aus|mehr von|mehr dazu|lesen sie auch|lesen sie hier|lesen sie dazu|lesen sie mehr|lesen sie jetzt|lesen sie weiter|auch interessant|ähnliche artikel|ähnliche themen|verwandte artikel|verwandte themen|weitere artikel|weitere themen|weitere nachrichten|weitere meldungen|weitere informationen|das könnte sie auch|das könnte sie interessieren|das könnte dich|passend dazu|siehe auch|empfehlungen|die redaktion empfiehlt|auch lesenswert|mehr lesen|mehr anzeigen|alle anzeigen|alle artikel|hier geht es|zum artikel|zur startseite|zurück|nächster artikel|vorheriger artikel|zum thema',
  popular:
    'meistgelesen|meistgelesene|meistgelesene artikel|meist gelesen|am meisten gelesen|top-themen|topthemen|beliebt|beliebteste|aktuelles|aktuell|aktuelle nachrichten|neueste|neueste artikel|schlagzeilen|eilmeldung|eilmeldungen|top-artikel|top artikel|aus dem ressort|newsticker|ticker|im fokus|meldungen',
  comments:
    'kommentar|kommentare|kommentieren|leserkommentare|diskutieren|diskutieren sie|diskussion|antworten|beitrag melden|fehler melden|schreiben sie|ihre meinung|leserbrief|leserbriefe|forum|mitdiskutieren|korrekturhinweis|stimmen sie',
  media:
    'foto|fotos|bild|bilder|bildquelle|bildergalerie|fotostrecke|bilderstrecke|symbolbild|symbolfoto|archivbild|archivfoto|grafik|infografik|video|videos|hören|anhören|audio|quelle|abspielen|picture alliance|imago|dpa|galerie|mediathek|livestream|copyright by|aufnahme zeigt',
  credit:
    'mit material von|mit informationen von|mit agenturmaterial|quellen|verwendete quellen|eigene recherchen|redaktion|dieser artikel erschien|dieser text erschien|zuerst erschienen|dieser artikel wurde|dieser beitrag wurde|transparenzhinweis|hinweis der redaktion|anmerkung der redaktion|über dieses thema|dieses thema im programm|korrektur',
  menu: 'startseite|suche|suchen|menü|zum inhalt|zum inhalt springen|zur navigation|zum hauptinhalt|hauptnavigation|navigation|ressorts|kontakt|über uns|hilfe|karriere|stellenmarkt|jobs|traueranzeigen|trauer|wetter|rätsel|spiele|sudoku|politik|wirtschaft|sport|kultur|panorama|wissen|gesellschaft|gesundheit|reise|digital|lokales|regional|leben|finanzen|ratgeber|gesellschaft|wissenschaft|umwelt|ausland|inland|börse|schließen|öffnen|einblenden|ausblenden|untermenü|nach oben|seitenanfang|leserservice|kundenservice|presse|shop|horoskop|podcasts|mehr|übersicht|nachrichten|service|tv-programm|auto|immobilien|unternehmen',
  topics: 'themen|schlagwörter|schlagworte|stichwörter|thema|themen des artikels|tags|mehr lesen über',
  byline:
    'von|autor|autorin|autoren|redakteur|redakteurin|redaktionsleiter|korrespondent|korrespondentin|reporterin|volontär|volontärin|ein kommentar von|ein gastbeitrag von|eine analyse von|gastautor|kolumne von|aus|interview',
  stamp:
    'stand|uhr|veröffentlicht|aktualisiert|aktualisiert am|erschienen am|zuletzt aktualisiert|lesezeit|lesedauer|minuten|min|vor|stunden|std|gestern|heute|publiziert|zuletzt geändert|erstellt',
  you: 'ihre|ihren|ihrer|ihrem|ihnen|bitte|du|dein|deine|deinen|dich|uns|unser|unsere|unseren|unserem',
  bio: 'ist redakteur|ist redakteurin|ist autor|ist autorin|ist journalist|ist journalistin|über den autor|über die autorin|zur person|schreibt für|arbeitet als|ist korrespondent|ist korrespondentin|zum autor|zur autorin',
};
