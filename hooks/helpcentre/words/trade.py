"""Words of the trade that neither the lists nor the dictionaries have, though whoever writes of computers uses them."""

from collections.abc import Mapping

from helpcentre.wordlists import words

TRADE: Mapping[str, frozenset[str]] = {
    "es": words("""
        bloguero blogueros carrito carritos clica clicada clicado clicados clican clicar cliquee cliqueen enruta
        enrutado enrutados enrutar instancia instanciada instanciado instanciados instanciar logueado logueados
        loguear loguearse mapea mapeada mapeadas mapeado mapeados mapean mapear mapeo mapeos maquetada maquetado
        maquetados maquetar parsea parseado parsear parseo portapapeles precarga precargas píxeles referenciada
        referenciadas referenciado referenciados referenciar tipada tipadas tipado tipados tipar tuitear"""),
    "fr": words("""
        iconisé iconisée iconisées iconisés prérendu prérendue prérendues prérendus surensemble surensembles
        téléverseur téléverseurs"""),
    "it": words("""
        chatta chattano chattare chatti hostare hostata hostate hostati hostato istanziare istanziata istanziati
        istanziato performanti sottocartella"""),
    "de": words("""
        abgekündigt abgekündigte abgekündigtem abgekündigten abgekündigter abgekündigtes cachen gecacht gecachte
        gecachten gehostet gehostete gehostetem gehosteten gehosteter gehostetes getaggt getaggte getaggten hosten
        hostet klickbar klickbare klickbarem klickbaren klickbarer klickbares spezifizierer spezifizierern taggen"""),
    "pt": words("deslogar deslogado"),
}
"""In small letters, by language."""
