import type { Table } from './table.ts';

export const fr: Table = {
  share: 'partager|imprimer|copier le lien|envoyer|suivez-nous|partagez|enregistrer',
  newsletter:
    "s’abonner|s'abonner|abonnez-vous|abonné|abonnés|abonnement|inscrivez-vous|inscription|lettre d’information|infolettre|alertes|notifications|réservé aux abonnés|offre|j’en profite",
  account:
    'se connecter|connexion|connectez-vous|déconnexion|mon compte|mot de passe|créer un compte|s’inscrire|mon profil',
  legal:
    'mentions légales|confidentialité|politique de confidentialité|conditions générales|tous droits réservés|droits réservés|cookies|accessibilité|consentement|données personnelles|cgu|cgv|reproduction interdite',
  advert:
    'publicité|annonce|annonces|sponsorisé|contenu sponsorisé|partenaire|partenaires|la suite après|suite de l’article|codes promo',
  related:
    'à lire aussi|lire aussi|lire également|à lire|à voir aussi|voir aussi|lire la suite|en savoir plus|sur le même sujet|sur le même thème|articles liés|articles similaires|articles associés|à découvrir|vous aimerez aussi|plus d’articles|voir plus|voir tout|recommandé|article précédent|article suivant|pour aller plus loin|dans la même rubrique|nos recommandations',
  popular:
    'les plus lus|les plus lues|les plus consultés|à la une|dernières actualités|dernières infos|en continu|l’essentiel|tendances|en direct|le fil|plus lus',
  comments:
    'commentaire|commentaires|commenter|réagir|réactions|laisser un commentaire|répondre|votre avis|signaler une erreur|signaler',
  media:
    'credit|credits|crédit|source|photo|photos|image|images|crédit|crédits|légende|vidéo|vidéos|écouter|diaporama|illustration|infographie|regarder|crédit photo|archives',
  credit:
    'avec afp|avec agences|avec l’afp|avec reuters|propos recueillis|rédigé par|traduit de|correction|note de la rédaction|source|la rédaction',
  menu: 'accueil|recherche|rechercher|menu|aller au contenu|rubriques|qui sommes-nous|contact|nous contacter|aide|emploi|météo|jeux|politique|économie|société|monde|culture|sciences|santé|opinions|international|faits divers|vidéos|fermer|haut de page|plan du site|actualité|actualités|loisirs|environnement',
  topics: 'sujets|mots-clés|thèmes|thématiques|dossier|dossiers',
  byline: 'par|journaliste|rédacteur|rédactrice|correspondant|correspondante|envoyé spécial|envoyée spéciale|auteur',
  stamp: 'publié|publié le|mis à jour|mise à jour|mis à jour le|modifié le|temps de lecture|lecture|il y a|hier|posté',
  you: 'vous|votre|vos|nous|notre|nos|veuillez',
  bio: 'est journaliste|est correspondant|est auteur|est l’auteur|à propos de l’auteur',
};
