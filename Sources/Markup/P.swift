enum PlaceholderMarkup {}
