import type { Table } from './table.ts';

const italian: Table = {
  share: 'condividi|condividere|stampa|invia|copia link|seguici|salva',
  newsletter: 'abbonati|abbonamento|abbonamenti|iscriviti|iscrizione|newsletter|notifiche|riservato agli abbonati',
  account: 'accedi|registrati|esci|password dimenticata|il mio account|login',
  legal:
    'informativa privacy|note legali|tutti i diritti|diritti riservati|riproduzione riservata|cookie policy|condizioni d’uso|termini e condizioni',
  advert: 'pubblicità|annunci|annuncio|sponsorizzato|contenuto sponsorizzato|continua a leggere|offerte',
  related:
    'leggi anche|leggi tutto|leggi di più|leggi altro|approfondisci|approfondimenti|articoli correlati|articoli simili|notizie correlate|correlati|potrebbe interessarti|ti potrebbe interessare|vedi anche|guarda anche|scopri di più|altri articoli|articolo precedente|articolo successivo|mostra altro|ti consigliamo',
  popular:
    'i più letti|più letti|più lette|più visti|ultime notizie|ultim’ora|ultima ora|in evidenza|primo piano|in primo piano|ultime news|le ultime',
  comments: 'commenti|commento|commenta|lascia un commento|rispondi|segnala un errore',
  media: 'foto|video|immagine|immagini|galleria|guarda|guarda il video|ascolta|didascalia|fonte',
  credit: 'a cura di|redazione|con informazioni|rettifica|traduzione di',
  menu: 'cerca|chi siamo|contatti|cronaca|economia|esteri|spettacoli|sport|salute|scienza|tecnologia|viaggi|cucina|oroscopo|meteo|chiudi|vai al contenuto|torna su|mappa del sito|lavora con noi|pubblicità con noi|motori|ambiente|società',
  topics: 'argomenti|tag|tags|temi|parole chiave|categoria|categorie',
  byline: 'giornalista|inviato|inviata|corrispondente|autore|autrice|redattore',
  stamp:
    'pubblicato|pubblicato il|aggiornato|aggiornato il|ultimo aggiornamento|minuti fa|ore fa|giorni fa|tempo di lettura|ieri',
  you: 'tuo|tua|tuoi|tue|vostro|vostra|vostri|vostre|ti',
  bio: 'è giornalista|è un giornalista|è una giornalista|sull’autore',
};

const dutch: Table = {
  share: 'delen|deel|deel dit|deel dit artikel|bewaar|bewaren|kopieer link|volg ons|afdrukken|doorsturen',
  newsletter:
    'abonneren|abonneer|abonnee|abonnees|abonnement|abonnementen|nieuwsbrief|nieuwsbrieven|meldingen|schrijf je in',
  account: 'inloggen|log in|uitloggen|aanmelden|registreren|registreer|wachtwoord|mijn account|mijn profiel',
  legal:
    'privacyverklaring|privacybeleid|algemene voorwaarden|alle rechten voorbehouden|cookiebeleid|toegankelijkheid|gebruiksvoorwaarden',
  advert: 'advertentie|advertenties|adverteren|gesponsord|aanbiedingen|partnercontent',
  related:
    'lees ook|lees meer|lees verder|lees hier|bekijk ook|kijk ook|meer over|meer nieuws|meer lezen|gerelateerd|gerelateerde artikelen|gerelateerde berichten|ook interessant|verder lezen|meer laden|toon meer|vorig artikel|volgend artikel|zie ook|aanbevolen',
  popular:
    'meest gelezen|best gelezen|net binnen|laatste nieuws|populair|het laatste nieuws|uitgelicht|meest bekeken|in het nieuws',
  comments: 'reacties|reactie|reageer|reageren|plaats reactie|geef een reactie|beantwoorden|meld een fout',
  media: 'foto|beeld|bekijk|bekijk video|luister|bron|afbeelding|fotoserie|video',
  credit: 'bron|redactie|met medewerking van|correctie',
  menu: 'zoeken|zoek|over ons|vacatures|binnenland|buitenland|economie|cultuur|wetenschap|sluiten|sluit|naar boven|ga naar inhoud|klantenservice|weer|puzzels|opinie|gezondheid|koken|wonen|regio',
  topics: 'onderwerpen|trefwoorden|onderwerp|categorieën',
  byline: 'verslaggever|redacteur|auteur|correspondent',
  stamp: 'gepubliceerd|geplaatst|bijgewerkt|laatst bijgewerkt|leestijd|minuten|geleden|uur geleden|gisteren|gewijzigd',
  you: 'jouw|uw|onze|jullie',
  bio: 'is journalist|is verslaggever|is redacteur|over de auteur',
};

const nordic: Table = {
  share:
    'dela|del artikel|del på|tipsa|skriv ut|kopiera länk|kopier lenke|kopier link|følg oss|följ oss|følg os|lagre|spara',
  newsletter:
    'prenumerera|prenumerant|nyhetsbrev|nyhedsbrev|abonnent|abonner|bli abonnent|bliv abonnent|abonnement|kjøp abonnement|køb abonnement|notiser|varsler|prøv',
  account:
    'logga in|logg inn|log ind|logga ut|logg ut|log ud|mitt konto|min konto|min side|mina sidor|lösenord|passord|adgangskode|registrer|registrera|kundservice',
  legal:
    'integritetspolicy|personvern|personvernerklæring|privatlivspolitik|alla rättigheter|alle rettigheter|ansvarig utgivare|ansvarlig redaktør|ansvarshavende|användarvillkor|vilkår|informasjonskapsler|personuppgifter|personopplysninger|cookiepolicy|cookiepolitik',
  advert:
    'annons|annonser|annonse|annonsere|annonce|annoncer|annonsera|annoncér|sponsrad|sponset|reklam|reklame|annonsørinnhold|artikeln fortsätter|artikkelen fortsetter|artiklen fortsætter',
  related:
    'läs mer|läs också|läs även|läs hela|les mer|les også|les hele|læs mere|læs også|læs hele|se også|se også|visa mer|vis mer|vis mere|relaterade artiklar|relaterte artikler|relaterede artikler|relaterat|relatert|mer om|mere om|mer från|mer fra|fler artiklar|flere artikler|fler nyheter|flere nyheter|nästa artikel|neste artikkel|næste artikel|anbefalt|rekommenderat',
  popular:
    'mest läst|mest läsa|mest lest|mest leste|mest læst|mest læste|mest sett|senaste nytt|siste nytt|seneste nyt|senaste nyheterna|siste nyheter|seneste nyheder|nyheter|nyheder|just nu|akkurat nå|lige nu|topphistorier',
  comments:
    'kommentarer|kommentera|kommenter|skriv en kommentar|skriv kommentar|svara|svar|rapportera|tipsa oss|tips oss|rätta artikeln|debatt',
  media:
    'foto|bild|bilde|billede|bilder|billeder|video|lyssna|lytt|lyt|se video|spela|spill av|afspil|källa|kilde|arkivbild|arkivfoto|illustrasjon',
  credit: 'källa|kilde|rättelse|rettelse|redaktionen|redaksjonen',
  menu: 'sök|søk|søg|meny|hem|hjem|forsiden|forside|startsida|om oss|om os|kontakta oss|kontakt oss|kontakt|inrikes|utrikes|innenriks|utenriks|indland|udland|ekonomi|økonomi|økonomi|samfund|samfunn|samhälle|nöje|kultur|hälsa|helse|sundhed|väder|vær|vejret|stäng|lukk|luk|til toppen|till innehåll|hopp til innhold|jobb|ledige stillinger|bolig|bostad|resor|reise|rejser|livsstil|meninger|åsikter|ledare|kryssord|korsord',
  topics: 'ämnen|emner|taggar|emneord|nyckelord|kategorier',
  byline: 'reporter|journalist|redaktör|redaktør|skribent|tekst|korrespondent',
  stamp:
    'publicerad|publicerat|uppdaterad|uppdaterat|publisert|oppdatert|sist oppdatert|publiceret|opdateret|sidst opdateret|senast uppdaterad|lästid|lesetid|læsetid|igår|i går|timmar sedan|minuter sedan|dage siden|minutter siden|timer siden',
  you: 'dina|deg|ditt|dine|vår|vårt|våra|våre|vores|ert|dere',
  bio: 'är journalist|er journalist|är reporter|om forfatteren|om skribenten',
};

const polish: Table = {
  share:
    'udostępnij|podziel się|drukuj|wydrukuj|wyślij|wyślij znajomemu|skopiuj link|obserwuj|obserwuj nas|poleć|poleć znajomemu|lubię to|zapisz|kopiuj link',
  newsletter:
    'prenumerata|prenumeratę|subskrybuj|subskrypcja|zapisz się|newsletter|powiadomienia|kup dostęp|kup teraz|zamów|biuletyn|e-wydanie',
  account:
    'zaloguj|zaloguj się|zalogować|logowanie|wyloguj|zarejestruj|zarejestruj się|rejestracja|hasło|moje konto|załóż konto|konto|nie masz konta',
  legal:
    'regulamin|regulaminu|polityka prywatności|prywatność|prywatności|prawa zastrzeżone|wszelkie prawa|ciasteczka|pliki cookies|plików cookies|pliki cookie|rodo|zgoda|danych osobowych|nota prawna|prawa autorskie|kopiowanie',
  advert:
    'reklama|reklamy|ogłoszenia|ogłoszenie|materiał sponsorowany|materiał partnera|artykuł sponsorowany|dalsza część|oferta|oferty|sklep|promocja|link sponsorowany|linki sponsorowane',
  related:
    'czytaj także|czytaj też|czytaj również|czytaj więcej|czytaj dalej|czytaj całość|zobacz także|zobacz też|zobacz również|zobacz więcej|przeczytaj także|przeczytaj również|przeczytaj też|więcej na temat|więcej na ten temat|na ten temat|powiązane|powiązane artykuły|powiązane tematy|podobne|podobne artykuły|polecamy|polecamy także|polecane|następny|następna|poprzedni|poprzednia|następny artykuł|poprzedni artykuł|pokaż więcej|inne artykuły|pozostałe|warto przeczytać|w tym temacie|dowiedz się więcej|sprawdź także|kliknij',
  popular:
    'najpopularniejsze|najczęściej czytane|najchętniej czytane|najczęściej komentowane|najnowsze|najnowsze wiadomości|najnowsze artykuły|popularne|wiadomości|aktualności|na topie|z ostatniej chwili|ostatnio dodane|ostatnie wpisy|najlepsze|gorące tematy|temat dnia|newsy',
  comments:
    'komentarz|komentarze|komentarzy|komentuj|skomentuj|dodaj komentarz|odpowiedz|twoja opinia|opinie|forum|zgłoś|zgłoś błąd|zgłoś nadużycie|oceń|ocena|głosów|wątek|dyskusja',
  media: 'fot|foto|zdjęcie|zdjęcia|galeria|galerie|wideo|źródło|posłuchaj|obejrzyj|infografika|powiększ|fotogaleria',
  credit: 'źródło|redakcja|opracowanie|oprac|sprostowanie|tłumaczenie',
  menu: 'strona główna|szukaj|wyszukaj|wyszukiwarka|kontakt|o nas|pomoc|mapa strony|mapa serwisu|gospodarka|biznes|polityka|kultura|nauka|zdrowie|rozrywka|pogoda|motoryzacja|turystyka|styl życia|społeczeństwo|zamknij|na górę|do góry|powrót|wstecz|archiwum|gry|program tv|finanse|uroda|moda|dziecko|kuchnia|edukacja|serwisy|portal|poczta|randki|horoskop|nieruchomości|ekonomia|dodaj do ulubionych|rss',
  topics: 'tagi|temat|tematy|słowa kluczowe|kategorie|kategoria|dział|działy|rubryka',
  byline: 'autor|autorka|redaktor|dziennikarz|dziennikarka|korespondent|dodał|dodała|napisał|napisała',
  stamp:
    'opublikowano|opublikowany|opublikowane|aktualizacja|zaktualizowano|data publikacji|dodano|godzin temu|minut temu|dni temu|wczoraj|ostatnia aktualizacja|data dodania|odsłon|wyświetleń|ostatnia zmiana|imieniny',
  you: 'twój|twoja|twoje|twoją|twoim|swoje|prosimy|nasz|nasza|nasze|naszych|naszym|naszej|cię|ciebie|tobie',
  bio: 'jest dziennikarzem|jest dziennikarką|o autorze|o autorce',
};

const czech: Table = {
  share: 'sdílet|sdílejte|tisk|vytisknout|poslat|poslat e-mailem|zkopírovat odkaz|sledujte nás|uložit',
  newsletter: 'předplatné|předplatit|odebírat|odběr|newsletter|předplatitel|objednat',
  account: 'přihlásit|přihlásit se|odhlásit|registrace|registrovat|heslo|můj účet|přihlášení',
  legal:
    'všechna práva vyhrazena|práva vyhrazena|ochrana osobních|osobních údajů|podmínky užití|zásady|publikování nebo',
  advert: 'reklama|inzerce|inzerát|sponzorováno|komerční sdělení|pokračování článku|článek pokračuje',
  related:
    'čtěte také|čtěte více|čtěte dále|přečtěte si|související|související články|další články|podobné články|více|více zde|zobrazit více|doporučujeme|předchozí článek|další článek',
  popular: 'nejčtenější|nejnovější|aktuálně|nejnovější zprávy|zprávy|aktuality|populární|poslední zprávy',
  comments: 'komentáře|komentář|diskuse|diskuze|diskutovat|odpovědět|příspěvky|přidat komentář|nahlásit chybu',
  media: 'foto|fotografie|fotogalerie|video|videa|zdroj|přehrát|galerie|ilustrační|poslechněte',
  credit: 'zdroj|redakce|oprava',
  menu: 'hledat|vyhledávání|domů|úvod|kontakt|kontakty|o nás|nápověda|domácí|zahraničí|ekonomika|politika|kultura|sport|věda|zdraví|počasí|zavřít|nahoru|mapa stránek|bydlení|cestování|magazín|regiony|krimi',
  topics: 'témata|téma|štítky|klíčová slova|rubrika|rubriky',
  byline: 'autor|autorka|redaktor|redaktorka|novinář|reportér',
  stamp: 'publikováno|vydáno|aktualizováno|aktualizace|před hodinou|minut čtení|včera|doba čtení',
  you: 'vás|vám|vaše|váš|prosím|naše|naši',
};

const russian: Table = {
  share:
    'поделиться|поделитесь|отправить|распечатать|печать|версия для печати|скопировать ссылку|вконтакте|одноклассники|телеграм|подписывайтесь|подписывайтесь на|следите за|сохранить|переслать|отправить другу|твитнуть|нравится|в избранное|код для блога',
  newsletter:
    'подписка|подписаться|подпишитесь|подпишись|рассылка|рассылки|уведомления|оформить подписку|подписчик|подписчиков|наш канал|на почту',
  account:
    'войти|вход|выйти|регистрация|зарегистрироваться|зарегистрируйтесь|авторизация|авторизоваться|авторизуйтесь|пароль|логин|личный кабинет|забыли пароль|мой профиль',
  legal:
    'все права защищены|права защищены|перепечатка|при перепечатке|при использовании материалов|использование материалов|при цитировании|гиперссылка|гиперссылка на|ссылка на|свидетельство о регистрации|зарегистрировано|роскомнадзор|персональных данных|пользовательское соглашение|политика конфиденциальности|учредитель|главный редактор|обязательна|копирование|правовая информация',
  advert:
    'реклама|рекламодателям|на правах рекламы|размещение рекламы|реклама на сайте|объявления|спонсор|партнеры|партнёры|новости партнеров|новости партнёров|новости сми2|директ|магазин|скидки|купить',
  related:
    'читайте также|читать также|читать далее|читать дальше|читать полностью|читайте|читайте в|подробнее|подробности|смотрите также|смотри также|по теме|материалы по теме|новости по теме|статьи по теме|другие материалы|другие новости|другие статьи|похожие|похожие новости|похожие материалы|похожие статьи|ещё по теме|еще по теме|предыдущая|следующая|следующая новость|предыдущая новость|показать еще|показать ещё|загрузить еще|все новости|все статьи|все материалы|рекомендуем|вам может быть|также по теме|ссылки по теме|к списку|назад к списку|новости раздела|эта новость|см также|весь сюжет|сюжет',
  popular:
    'популярное|популярные|самое популярное|самое читаемое|самое обсуждаемое|самые читаемые|последние новости|свежие новости|главное|главные новости|главные темы|лента новостей|лента|новости|новости дня|новости часа|топ|рейтинг|тема дня|актуально|срочно|обсуждаемое|читаемое|сейчас читают|горячие темы|архив новостей|анонсы|события дня|картина дня',
  comments:
    'комментарий|комментарии|комментариев|комментировать|прокомментировать|оставить комментарий|добавить комментарий|обсудить|обсуждение|обсуждения|форум|ответить|ваше имя|ваш комментарий|сообщить об ошибке|отзывы|пожаловаться|нашли ошибку|заметили ошибку|нашли опечатку|выделите|мнения',
  media:
    'фото|фотография|фотографии|видео|смотреть|слушать|иллюстрация|источник|источник фото|фотогалерея|галерея|фоторепортаж|инфографика|аудио|прямой эфир|эфир|ролик|мультимедиа|увеличить',
  credit: 'источник|редакция|подготовил|подготовила|автор текста|перевод|по материалам|собкор',
  menu: 'главная|на главную|поиск|найти|меню|искать|контакты|о нас|о проекте|о компании|помощь|карта сайта|вакансии|архив|рубрики|разделы|политика|экономика|общество|культура|наука|технологии|спорт|здоровье|происшествия|криминал|в мире|бизнес|финансы|авто|недвижимость|афиша|погода|курсы валют|гороскоп|закрыть|наверх|вверх|образование|медицина|шоу-бизнес|туризм|отдых|работа|знакомства|блоги|интервью|статьи|газета|мобильная версия|обратная связь|редакция|развлечения|каталог|справочник|сделать стартовой|в закладки|добавить в избранное|почта|игры|энциклопедия|регионы',
  topics: 'теги|тэги|темы|метки|ключевые слова|рубрика|раздел|категория|категории',
  byline: 'автор|авторы|корреспондент|журналист|редактор|обозреватель|колумнист|текст',
  stamp:
    'опубликовано|обновлено|дата публикации|часов назад|минут назад|вчера|время чтения|просмотров|просмотры|добавлено|размещено|прочитано|изменено|последнее обновление',
  you: 'вы|вас|вам|ваш|ваша|ваше|ваши|вашего|вашей|пожалуйста|нам|наш|наша|наши|нашего|нашем|нашей|наших',
  bio: 'об авторе|об авторах',
};

const ukrainian: Table = {
  share:
    'поділитися|поширити|роздрукувати|версія для друку|друк|надіслати|скопіювати посилання|підписуйтесь|підписуйтесь на|стежте за|зберегти',
  newsletter: 'підписка|підписатися|підпишіться|розсилка|сповіщення|наш канал|передплата',
  account: 'увійти|вхід|вийти|реєстрація|зареєструватися|авторизація|особистий кабінет',
  legal:
    'усі права захищені|всі права захищені|використання матеріалів|при використанні матеріалів|гіперпосилання|передрук|політика конфіденційності|персональних даних|правила|угода користувача',
  advert: 'реклама|рекламодавцям|оголошення|партнери|новини партнерів|на правах реклами|магазин',
  related:
    'читайте також|читати далі|читати більше|читайте|докладніше|детальніше|дивіться також|за темою|матеріали за темою|новини за темою|інші новини|схожі новини|ще за темою|попередня|наступна|показати ще|усі новини|всі новини|рекомендуємо',
  popular:
    'популярне|популярні|найпопулярніше|останні новини|головне|головні новини|стрічка новин|новини|новини дня|топ|найчитаніше|найбільш читане|актуально|терміново',
  comments:
    'коментар|коментарі|коментарів|коментувати|прокоментувати|залишити коментар|додати коментар|обговорити|обговорення|відповісти|помітили помилку|знайшли помилку',
  media: 'світлина|дивитися|слухати|ілюстрація|джерело|фотогалерея|відео|зображення',
  credit: 'джерело|редакція|підготував|підготувала|переклад',
  menu: 'головна|на головну|пошук|знайти|контакти|про нас|про проект|допомога|вакансії|архів|рубрики|розділи|політика|економіка|суспільство|наука|технології|здоров’я|кримінал|фінанси|авто|нерухомість|афіша|погода|закрити|нагору|освіта|інтерв’ю|статті|розваги',
  topics: 'теги|теми|мітки|ключові слова|рубрика|розділ',
  byline: 'автор|автори|кореспондент|журналіст|редактор|оглядач',
  stamp: 'опубліковано|оновлено|годин тому|хвилин тому|вчора|переглядів|час читання|додано',
  you: 'ви|вас|вам|ваш|ваша|ваше|ваші|будь ласка|наш|наша|наші',
};

const greek: Table = {
  share:
    'κοινοποίηση|μοιραστείτε|μοιράσου|εκτύπωση|εκτυπώστε|αποστολή|αποστολή με|ακολουθήστε|ακολουθήστε μας|ακολουθήστε το|αποθήκευση|στείλε σε φίλο',
  newsletter: 'εγγραφή|εγγραφείτε|συνδρομή|συνδρομητές|συνδρομητής|ενημερωτικό δελτίο|ειδοποιήσεις',
  account: 'σύνδεση|είσοδος|έξοδος|κωδικός|λογαριασμός|όνομα χρήστη|κωδικό',
  legal:
    'όροι χρήσης|όρους χρήσης|πολιτική απορρήτου|προσωπικών δεδομένων|προσωπικά δεδομένα|πνευματικά δικαιώματα|απαγορεύεται η|αναδημοσίευση|με επιφύλαξη|πολιτική cookies|ταυτότητα',
  advert: 'διαφήμιση|διαφημίσεις|διαφημιστείτε|χορηγός|χορηγούμενο|προσφορές|αγγελίες|μικρές αγγελίες',
  related:
    'διαβάστε επίσης|διαβάστε ακόμη|διαβάστε ακόμα|διαβάστε περισσότερα|διαβάστε|δείτε επίσης|δείτε ακόμη|δείτε περισσότερα|περισσότερα|σχετικά|σχετικά άρθρα|σχετικά θέματα|σχετικές ειδήσεις|σχετικά νέα|άλλα άρθρα|άλλα θέματα|προηγούμενο|επόμενο|προηγούμενο άρθρο|επόμενο άρθρο|συνέχεια|περισσότερες ειδήσεις|προτεινόμενα',
  popular:
    'δημοφιλή|δημοφιλέστερα|τελευταία νέα|τελευταίες ειδήσεις|πιο διαβασμένα|τα πιο διαβασμένα|ροή ειδήσεων|επικαιρότητα|πρώτο θέμα|ειδήσεις|πρωτοσέλιδα|κύρια θέματα|έκτακτο',
  comments: 'σχόλια|σχόλιο|σχολιάστε|σχολίασε|γράψτε το|απάντηση|προσθήκη σχολίου|τα σχόλια',
  media: 'φωτογραφία|φωτογραφίες|φωτό|φωτο|βίντεο|εικόνα|πηγή|ακούστε|δείτε το|συλλογή',
  credit: 'πηγή|επιμέλεια|με πληροφορίες|μετάφραση|σύνταξη',
  menu: 'αρχική|αρχική σελίδα|αναζήτηση|επικοινωνία|σχετικά με|ποιοι είμαστε|βοήθεια|χάρτης|πολιτική|οικονομία|κοινωνία|κόσμος|διεθνή|πολιτισμός|αθλητισμός|αθλητικά|υγεία|επιστήμη|τεχνολογία|καιρός|ζώδια|κλείσιμο|επάνω|απόψεις|γνώμες|αρχείο|θέσεις εργασίας|παιδεία|αυτοκίνητο|ταξίδια|περιβάλλον|τηλεόραση|σταυρόλεξο',
  topics: 'ετικέτες|θέματα|λέξεις κλειδιά|κατηγορία|κατηγορίες',
  byline: 'συντάκτης|δημοσιογράφος|ανταποκριτής|γράφει|γράφει ο|γράφει η|αρθρογράφος',
  stamp:
    'δημοσίευση|δημοσιεύτηκε|δημοσιεύθηκε|ενημέρωση|τελευταία ενημέρωση|ενημερώθηκε|ώρες πριν|λεπτά πριν|χθες|ημερομηνία|καταχώρηση',
  you: 'σας|σου|μας|εσείς|παρακαλούμε',
};

const turkish: Table = {
  share: 'paylaş|paylaşın|yazdır|gönder|bağlantıyı kopyala|takip et|takip edin|bizi takip|kaydet',
  newsletter: 'abone ol|abone olun|abonelik|bülten|e-bülten|bildirimler|bildirim',
  account: 'giriş yap|giriş|üye ol|çıkış|kayıt ol|üyelik|şifre|şifremi unuttum|hesabım',
  legal:
    'tüm hakları saklıdır|hakları saklıdır|gizlilik|gizlilik politikası|kullanım koşulları|çerez|çerezler|çerez politikası|kvkk|künye|yasal uyarı|kaynak gösterilmeden|kişisel veriler',
  advert: 'reklam|reklamlar|ilan|ilanlar|resmi ilanlar|sponsorlu|reklam ver',
  related:
    'ilgili haberler|ilginizi çekebilir|benzer haberler|ayrıca okuyun|daha fazla|devamını oku|devamı|diğer haberler|önceki haber|sonraki haber|tümünü gör|haberin devamı|bunlar da ilginizi|önerilen|tıklayın',
  popular:
    'son dakika|son haberler|en çok okunan|en çok okunanlar|çok okunanlar|öne çıkan|manşet|gündem|haberler|son dakika haberleri|popüler',
  comments: 'yorum|yorumlar|yorum yap|yorum yaz|yanıtla|cevapla|yorumunuz',
  media: 'fotoğraf|fotoğraflar|foto galeri|video|videolar|izle|dinle|kaynak|görsel|galeri|canlı yayın',
  credit: 'kaynak|editör|haber merkezi',
  menu: 'ana sayfa|anasayfa|arama|iletişim|hakkımızda|siyaset|ekonomi|dünya|spor|kültür|kültür sanat|sağlık|eğitim|teknoloji|magazin|yaşam|hava durumu|burçlar|kapat|yukarı çık|yazarlar|arşiv|otomobil|seyahat',
  topics: 'etiketler|konular|anahtar kelimeler|kategoriler',
  byline: 'muhabir|yazar|editör|gazeteci',
  stamp:
    'yayınlanma|yayınlanma tarihi|güncelleme|güncellenme|son güncelleme|giriş tarihi|saat önce|dakika önce|dün|okuma süresi',
  you: 'sizin|siz|lütfen|bizim',
};

const arabic: Table = {
  share: 'شارك|مشاركة|شاركها|طباعة|اطبع|إرسال|نسخ الرابط|تابعنا|تابعونا|حفظ|تويتر|فيسبوك|واتساب',
  newsletter: 'اشترك|اشتراك|الاشتراك|النشرة البريدية|نشرتنا|إشعارات|النشرة الإخبارية',
  account: 'تسجيل الدخول|تسجيل|دخول|خروج|كلمة المرور|حسابي|إنشاء حساب',
  legal: 'جميع الحقوق محفوظة|الحقوق محفوظة|سياسة الخصوصية|شروط الاستخدام|الشروط والأحكام|ملفات تعريف',
  advert: 'إعلان|إعلانات|الإعلانات|برعاية|أعلن معنا|للإعلان',
  related:
    'اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرأ المزيد|اقرأ ايضا|المزيد|شاهد أيضا|شاهد أيضاً|مواضيع ذات صلة|أخبار ذات صلة|ذات صلة|مقالات ذات صلة|قد يعجبك|الخبر السابق|الخبر التالي|المزيد من|عرض المزيد',
  popular: 'الأكثر قراءة|الأكثر مشاهدة|آخر الأخبار|أهم الأخبار|عاجل|الأكثر|أحدث الأخبار|الأخبار',
  comments: 'تعليق|تعليقات|التعليقات|أضف تعليق|أضف تعليقا|اترك تعليقا|رد',
  media: 'صورة|صور|فيديو|شاهد|استمع|المصدر|مصدر الصورة|معرض الصور|بث مباشر',
  credit: 'المصدر|تحرير|وكالات',
  menu: 'الرئيسية|بحث|ابحث|القائمة|من نحن|اتصل بنا|سياسة|اقتصاد|رياضة|ثقافة|صحة|علوم|تكنولوجيا|منوعات|مجتمع|آراء|العالم|الطقس|إغلاق|الأقسام|وظائف|فن',
  topics: 'وسوم|كلمات مفتاحية|مواضيع|الكلمات الدلالية|تصنيفات',
  byline: 'بقلم|كتب|كتبت|الكاتب|مراسل|محرر|إعداد',
  stamp: 'نشر|نشر في|تم النشر|آخر تحديث|تحديث|منذ|ساعات|دقيقة|أمس|تاريخ النشر',
};

// What stands between two marks or Latin letters, whole: these scripts put no spaces between words.
const chinese: Table = {
  share:
    '分享|分享到|分享至|转发|轉發|收藏|打印|列印|友善列印|转寄|轉寄|复制链接|複製連結|微信|微博|新浪微博|腾讯微博|人人网|开心网|关注|关注我们|追蹤|按讚|推荐给朋友|发送|推薦|大中小|字号|字體',
  newsletter: '订阅|訂閱|电子报|電子報|邮件订阅|立即订阅|加入会员|加入會員',
  account:
    '登录|登入|登陆|注册|註冊|退出|登出|用户名|密码|密碼|忘记密码|忘記密碼|会员|會員|我的账户|会员中心|會員中心|用户登录',
  legal:
    '版权所有|版權所有|免责声明|免責聲明|隐私政策|隱私權|隱私權政策|服务条款|使用條款|著作权|著作權|未经授权|未經授權|不得转载|不得轉載|请勿转载|版权声明|法律声明|转载请注明|转载|备案|网站声明|许可证',
  advert: '广告|廣告|广告服务|廣告刊登|推广|赞助|赞助商|促销|优惠|特卖|商城|购物|購物',
  related:
    '相关新闻|相關新聞|相关阅读|相關閱讀|相关报道|相關報導|相关链接|相關連結|相关文章|相關文章|延伸阅读|延伸閱讀|更多|更多新闻|更多新聞|查看更多|阅读全文|阅读更多|上一篇|下一篇|上一页|下一页|上一則|下一則|推荐阅读|推薦閱讀|猜你喜欢|你可能喜歡|热门推荐|相关专题|相关搜索|点击进入|点击查看|详细|詳細|返回|相关内容|看更多|同類新聞|相關|相关',
  popular:
    '热门|熱門|热门新闻|熱門新聞|排行|排行榜|点击排行|最新|最新新闻|最新消息|最新文章|头条|頭條|今日头条|要闻|要聞|焦点|焦點|焦点新闻|滚动新闻|即时新闻|即時新聞|即時|热点|热点新闻|热词|新闻排行|热图|图片新闻|精彩推荐|编辑推荐|本周热门|一周热点|最多人看|人氣|快讯|快訊',
  comments:
    '评论|評論|网友评论|網友評論|发表评论|發表評論|我要评论|跟帖|留言|回复|回覆|我要留言|讨论|討論|论坛|論壇|查看评论|匿名|匿名发表|已有|条评论|人参与|反馈|纠错|回應|意見',
  media: '图片|圖片|视频|影音|影片|图集|圖集|照片|资料图|资料图片|图为|圖為|攝影|摄影|组图|來源|播放|直播|音频|圖|图',
  credit: '来源|來源|责任编辑|責任編輯|编辑|編輯|记者|稿源|责编|作者|原标题|来源于|本文来源|新闻来源|消息来源',
  menu: '首页|首頁|网站首页|网站地图|網站地圖|导航|导航|搜索|搜尋|搜寻|站内搜索|关于我们|關於我們|联系我们|聯絡我們|联络我们|帮助|帮助中心|招聘|诚聘英才|客服|客服中心|设为首页|設為首頁|加入收藏|新闻|新聞|国内|國內|国际|國際|社会|社會|财经|財經|娱乐|娛樂|体育|體育|科技|军事|軍事|健康|教育|汽车|汽車|房产|旅游|旅遊|文化|女性|时尚|時尚|生活|博客|部落格|政治|兩岸|两岸|地方|評論|读书|游戏|遊戲|彩票|天气|天氣|星座|股票|基金|邮箱|频道|頻道|栏目|专题|專題|手机版|手機版|关闭|關閉|关闭窗口|返回顶部|回顶部|回首頁|大陆|港澳|台湾|臺灣|港台|经济|法治|高清|时政|理财|數位|消費|產業|圖庫|部落',
  topics: '标签|標籤|关键词|關鍵字|关键字|分类|分類|主题|主題|标签云',
  byline: '记者|記者|作者|編輯|通讯员|特约记者|文',
  stamp:
    '发布时间|發布時間|更新时间|更新時間|时间|日期|发布于|发表于|发表时间|刊登|小时前|分钟前|昨天|阅读|浏览|点击|次|人气|發佈|更新|瀏覽',
  you: '您|你|我们|我們|您的|您的位置|请|請',
};

const japanese: Table = {
  share: 'シェア|シェアする|ツイート|印刷|印刷する|ブックマーク|フォロー|フォローする|リンクをコピー|保存',
  newsletter: '購読|メルマガ|メールマガジン|有料会員|会員限定|無料登録|通知',
  account: 'ログイン|ログアウト|会員登録|新規登録|マイページ|パスワード',
  legal: '無断転載|無断転載を禁じます|利用規約|プライバシーポリシー|個人情報|著作権|免責事項|特定商取引',
  advert: '広告|スポンサー|お得|通販|キャンペーン',
  related:
    '関連記事|関連ニュース|関連リンク|続きを読む|もっと見る|もっと読む|次の記事|前の記事|おすすめ|おすすめ記事|あわせて読みたい|一覧|一覧へ|詳しくはこちら|次へ|前へ|関連キーワード',
  popular:
    'ランキング|アクセスランキング|人気|人気記事|新着|新着記事|最新ニュース|速報|トップニュース|主要ニュース|注目|ピックアップ|話題',
  comments: 'コメント|コメントする|コメントを書く|返信|投稿|口コミ|ご意見',
  media: '写真|画像|動画|再生|撮影|提供|出典|フォト|映像|拡大',
  credit: '出典|編集部|提供',
  menu: 'ホーム|トップ|検索|メニュー|お問い合わせ|会社概要|ヘルプ|サイトマップ|国内|海外|政治|経済|社会|国際|スポーツ|エンタメ|芸能|文化|地域|天気|占い|閉じる|ページトップ|ニュース|ビジネス|コラム|生活|暮らし|科学|医療|連載|特集|社説|採用情報',
  topics: 'タグ|キーワード|カテゴリ|カテゴリー|トピックス|テーマ',
  byline: '記者|著者|執筆|文|編集委員|ライター',
  stamp: '公開|更新|配信|掲載|更新日|公開日|分前|時間前|昨日|最終更新',
};

const korean: Table = {
  share: '공유|공유하기|페이스북|트위터|카카오톡|카카오스토리|인쇄|프린트|스크랩|링크 복사|저장|글자크기|팔로우',
  newsletter: '구독|구독하기|뉴스레터|알림|구독신청|유료회원',
  account: '로그인|로그아웃|회원가입|비밀번호|마이페이지',
  legal:
    '무단전재|무단 전재|재배포 금지|저작권자|저작권|개인정보처리방침|개인정보|이용약관|청소년보호정책|청소년보호책임자|등록번호|발행인|편집인|사업자등록번호',
  advert: '광고|광고문의|협찬|쇼핑|이벤트',
  related:
    '관련기사|관련 기사|관련뉴스|더보기|더 보기|이전기사|다음기사|이전|다음|추천기사|추천|전체보기|목록|함께 볼만한',
  popular: '많이 본|많이 본 뉴스|인기기사|인기|최신기사|최신뉴스|주요뉴스|주요기사|속보|실시간|랭킹|헤드라인|오늘의',
  comments: '댓글|댓글쓰기|의견|답글|댓글달기|제보|기사제보',
  media: '사진|영상|동영상|포토|이미지|출처|자료사진|듣기|재생',
  credit: '출처|제공|편집',
  menu: '홈|검색|메뉴|전체메뉴|회사소개|고객센터|사이트맵|정치|경제|사회|국제|문화|스포츠|연예|오피니언|칼럼|사설|날씨|닫기|생활|부동산|건강|과학|지역|뉴스|닫기|바로가기|본문',
  topics: '태그|키워드|주제|카테고리',
  byline: '기자|특파원|글|논설위원|선임기자',
  stamp: '입력|수정|승인|등록|업데이트|발행일|전|분전|시간전|어제|기사입력|최종수정',
};

/** Languages whose furniture is known by fewer words. */
export const others: Table[] = [
  italian,
  dutch,
  nordic,
  polish,
  czech,
  russian,
  ukrainian,
  greek,
  turkish,
  arabic,
  chinese,
  japanese,
  korean,
];
