package dev.triennium.domain.tenancy;

/// Add a place where the organisation works.
///
/// @param isMeant whether there may be another one of the same name and address
public record AddSite(String name, String address, int headcount, boolean isMeant) {

    public AddSite(String name, String address, int headcount) {
        this(name, address, headcount, false);
    }
}
