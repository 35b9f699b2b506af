"""Trading partners: ids, versions, folders, options per flow, cross-references."""
