package dev.triennium.domain.quotation;

/// A pack for programs.
public interface QuotationJson {

    String write(QuotationPack pack);
}
