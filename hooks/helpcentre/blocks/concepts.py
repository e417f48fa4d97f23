"""What cells of tables say in one word, in seven languages: the seed dictionary of the comparison of short texts.

Whether "Par an" and "Remise" stand the right way round their lengths don't tell, and related languages don't share
their letters (a seed lexicon for bitext mapping: Melamed, 1999). A line is one concept, in English, French, German,
Spanish, Italian, Portuguese and Dutch; accents don't count, and plurals and endings are those that are given.
"""

from collections.abc import Iterable
from functools import cache

_LONGEST = 4
"""Words of a cell that says one thing."""

_CONCEPTS = """
account accounts compte comptes konto konten cuenta cuentas conto conti conta contas
action actions aktion aktionen accion acciones azione azioni acao acoes actie acties
address addresses adresse adressen direccion direcciones indirizzo indirizzi endereco enderecos adres
amount montant betrag importe importo valor bedrag
answer reponse antwort respuesta risposta resposta antwoord
author auteur autor autore
browser browsers navigateur navigateurs navegador navegadores
card cards carte cartes karte karten tarjeta tarjetas carta carte cartao cartoes kaart kaarten
cause causes ursache causa oorzaak
choice choix wahl eleccion scelta escolha keuze
code codes codigo codigos codice codici
command commands commande commandes befehl befehle comando comandos comandi opdracht opdrachten
computer computers ordinateur ordinateurs rechner ordenador ordenadores equipos computadores
cost costs cout couts kosten coste costo costi custo
country countries pays land pais paises paese paesi landen
currency devise devises wahrung moneda divisa valuta moeda
date dates datum fecha fechas data datas
day days daily jour jours tag tage taglich dia dias giorno giorni dag dagen
default defaut standard standardwert predeterminado predefinito padrao standaard
description descriptions beschreibung descripcion descrizione descricao beschrijving omschrijving
device devices appareil appareils gerat gerate dispositivo dispositivos dispositivi apparaat apparaten
discount discounts remise remises rabatt rabatte nachlass descuento descuentos sconto sconti desconto descontos korting
email e-mail mail courriel
end fin ende fine fim einde
error errors erreur erreurs fehler error errores errore errori erro erros fout fouten
example examples exemple exemples beispiel beispiele ejemplo ejemplos esempio esempi exemplo exemplos voorbeeld
fee fees frais gebuhr gebuhren tarifa comision commissione commissioni taxa kosten
feature features fonctionnalite fonctionnalites funktion funktionen funcion funciones funzione funzioni funcao functie
field fields champ champs feld felder campo campos campi veld velden
file files fichier fichiers datei dateien archivo archivos ficheiro arquivo bestand bestanden
format formato formaat
invoice invoices facture factures rechnung rechnungen factura facturas fattura fatture fatura faturas factuur facturen
key keys cle cles schlussel clave claves chiave chiavi chave chaves sleutel
language languages langue langues sprache sprachen idioma idiomas lingua lingue taal talen
limit limits limite limites grenze grenzwert limiti limiet
maximum max maximal maximo massimo
meaning signification bedeutung significado significato betekenis
method methods methode methoden metodo metodos metodi
minimum min minimal minimo
month months mois monat monate mes meses mese mesi maand maanden
month monthly mensuel monatlich mensual mensile mensal maandelijks
name names nom noms namen nombre nombres nome nomi nomes naam
new nouveau neu nuevo nuovo novo nieuw
no non nein nao nee
note notes remarque hinweis nota opmerking
number numbers nombre numero numeros nummer anzahl zahl numeri aantal
option options optionen opcion opciones opzione opzioni opcao opcoes optie opties
page pages seite seiten pagina paginas pagine
parameter parameters parametre parametres parametro parametri
payment payments paiement paiements zahlung zahlungen pago pagos pagamento pagamenti pagamentos betaling betalingen
period periode zeitraum periodo
phone telephone telefon telefono telefone telefoon
plan plans formule formules forfait tarif tarife piano piani plano planos abonnement
price prices prix preis preise precio precios prezzo prezzi preco precos prijs prijzen
product products produit produits produkt produkte producto productos prodotto prodotti produto produtos producten
question questions frage fragen pregunta domanda pergunta vraag
quantity quantite menge cantidad quantita quantidade hoeveelheid
reason raison grund razon motivo reden
required requis obligatoire erforderlich obligatorio requerido richiesto obbligatorio verplicht vereist
result results resultat ergebnis resultado risultato resultaat
role roles rolle rol ruolo papel funcao
size taille grosse tamano dimensione tamanho grootte
solution solutions losung solucion soluzione solucao oplossing
start debut beginn anfang inicio inizio begin
status statut estado stato
step steps etape etapes schritt schritte paso pasos passo passi passaggio passos stap stappen
tax taxes taxe steuer steuern impuesto impuestos imposta imposte imposto impostos belasting
time heure uhrzeit hora ora tijd
total gesamt gesamtbetrag totale totaal
type types typ typen tipo tipos tipi
use usage verwendung uso utilisation utilizzo gebruik
user users utilisateur utilisateurs benutzer nutzer usuario usuarios utente utenti utilizador gebruiker gebruikers
value values valeur valeurs wert werte valores valore valori waarde
version versions versionen versiones versione versioni versao versie
week weeks weekly semaine semaines hebdomadaire woche wochen semana semanas settimana settimane weken
year years yearly annual an ans annee annuel jahr jahre jahrlich ano anos anual anno anni annuale jaar jaarlijks
yes oui ja si sim
"""


def concepts(words: Iterable[str]) -> list[str]:
    """Give what a few words mean, in small letters and without accents; nothing where there are more of them."""
    words = list(words)
    return [meaning for word in words for meaning in _meanings().get(word, ())] if len(words) <= _LONGEST else []


@cache
def _meanings() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _CONCEPTS.split("\n"):
        names = line.split()
        for name in dict.fromkeys(names):
            found[name] = tuple(dict.fromkeys((*found.get(name, ()), f"={names[0]}")))
    return found
